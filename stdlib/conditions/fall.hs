# Falls of older people that need care: contusion, head injury, hip fracture. Incidence: CDC STEADI, NHAMCS, rounded.
# The injury is coded first, the fall (W) beside it: guideline I.C.20.a.6.
condition fall {
  title "Fall with injury"
  kind acute
  incidence per year by sex {
    female: by age { 0..64: 0%, 65..74: 4%, 75..84: 7.5%, 85..: 14% }
    male: by age { 0..64: 0%, 65..74: 3%, 75..84: 5.5%, 85..: 11% }
  }
  hurt ~ by age {
    0..79: { contusion: 62%, head: 31%, hip: rest }
    80..: { contusion: 50%, head: 34%, hip: rest }
  }
  side ~ { right: 50%, left: rest }
  code icd10 S00.83XA when hurt == contusion
  code icd10 S09.90XA when hurt == head
  code icd10 S72.001A when hurt == hip and side == right
  code icd10 S72.002A when hurt == hip and side == left
  also icd10 ~ { W01.0XXA: 40%, W18.30XA: 34%, W10.9XXA: rest }
  treat acetaminophen 500mg prn 40%
  visits ~ by hurt {
    contusion: { office: 30%, urgent_care: 18%, emergency: rest }
    head: { emergency: 88%, inpatient: rest }
    hip: { inpatient: 100% }
  }
  stay ~ by hurt {
    contusion: lognormal(3, 2) in 1..10
    head: lognormal(3.4, 2.4) in 1..18
    hip: lognormal(5.2, 2.4) in 2..24
  }
  reason "Fall"
  source "CDC STEADI, NHAMCS 2021; ICD-10-CM FY2025; kinds and shares of settings: memory"
}
