# Burns and scalds that are treated as an outpatient or in a short stay. Incidence: NHAMCS, ABA, rounded; toddlers by far the most. Codes:
# ICD-10-CM FY2026: the highest degree at each site (guideline I.C.19.d.1), T31.0 for less than 10% of the body, the external
# cause last.
condition burn {
  title "Burn"
  kind acute
  incidence per year by age {
    0: 0.3%
    1..2: 0.8%
    3..4: 0.3%
    5..17: 0.15%
    18..64: 0.16%
    65..: 0.1%
  }
  place ~ by age {
    0..4: { hand: 44%, trunk: 30%, arm: rest }
    5..: { hand: 46%, arm: 26%, leg: rest }
  }
  side ~ { right: 52%, left: rest }
  degree ~ by place {
    hand: { second: 72%, first: rest }
    arm: { second: 100% }
    leg: { second: 100% }
    trunk: { second: 100% }
  }
  code icd10 ~ {
    T23.261A: 42%
    T23.251A: 26%
    T23.221A: 20%
    T23.201A: rest
  } when place == hand and side == right and degree == second
  code icd10 ~ {
    T23.262A: 42%
    T23.252A: 26%
    T23.222A: 20%
    T23.202A: rest
  } when place == hand and side == left and degree == second
  code icd10 ~ {
    T23.161A: 48%
    T23.151A: 32%
    T23.101A: rest
  } when place == hand and side == right and degree == first
  code icd10 ~ {
    T23.162A: 48%
    T23.152A: 32%
    T23.102A: rest
  } when place == hand and side == left and degree == first
  code icd10 T22.211A when place == arm and side == right
  code icd10 T22.212A when place == arm and side == left
  code icd10 ~ { T24.231A: 52%, T24.211A: rest } when place == leg and side == right
  code icd10 ~ { T24.232A: 52%, T24.212A: rest } when place == leg and side == left
  code icd10 T21.21XA when place == trunk
  also icd10 T31.0
  also icd10 ~ {
    X10.0XXA: 36%
    X10.1XXA: 16%
    X11.8XXA: 14%
    X15.0XXA: 20%
    X12.XXXA: rest
  } when age < 5
  also icd10 ~ {
    X12.XXXA: 36%
    X15.0XXA: 20%
    X10.2XXA: 18%
    X15.3XXA: 12%
    X08.8XXA: rest
  } when age >= 5
  treat acetaminophen 500mg prn 36% when age >= 12
  treat ibuprofen_suspension prn 30% when age >= 1 and age < 5
  visits ~ by age {
    0..4: { emergency: 66%, urgent_care: 16%, office: 12%, inpatient: rest }
    5..: { emergency: 58%, urgent_care: 24%, office: 15%, inpatient: rest }
  }
  stay ~ by age { 0..17: lognormal(3.4, 3) in 1..21 }
  recovers ~ normal(14, 5) in 5..40
  perform burn_dressing 0.78 per episode when degree == second
  perform burn_care 0.6 per episode when degree == first
  reason "Burn"
  source "NHAMCS 2021, ABA 2016; ICD-10-CM FY2026; places, causes, settings: memory"
}
