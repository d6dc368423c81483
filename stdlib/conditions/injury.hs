# Minor injuries that have no module of their own: contusions, strains, sprains other than of the ankle. Incidence: NHAMCS and
# CDC WISQARS, rounded; all injuries together are a quarter of the visits to emergency departments.
# Guideline I.C.19.a: seventh character A for active treatment; guideline I.C.20.a.6: an external cause is never first.
condition injury {
  title "Minor injury"
  kind acute
  incidence per year by age { 0: 3%, 1..4: 8%, 5..17: 8.5%, 18..44: 6.5%, 45..64: 5.5%, 65..: 4% }
  form ~ by age {
    0..11: { contusion: 80%, sprain: 16%, strain: rest }
    12..64: { contusion: 46%, sprain: 28%, strain: rest }
    65..: { contusion: 62%, sprain: 18%, strain: rest }
  }
  side ~ { right: 52%, left: rest }
  code icd10 ~ {
    S60.221A: 26%
    S80.01XA: 28%
    S40.011A: 14%
    S90.31XA: 16%
    S00.83XA: rest
  } when form == contusion and side == right
  code icd10 ~ {
    S60.222A: 26%
    S80.02XA: 28%
    S40.012A: 14%
    S90.32XA: 16%
    S00.83XA: rest
  } when form == contusion and side == left
  code icd10 ~ {
    S83.411A: 22%
    S63.501A: 32%
    S63.610A: 18%
    S43.401A: rest
  } when form == sprain and side == right
  code icd10 ~ {
    S83.412A: 22%
    S63.502A: 32%
    S63.611A: 18%
    S43.402A: rest
  } when form == sprain and side == left
  code icd10 ~ { S39.012A: 56%, S16.1XXA: rest } when form == strain
  also icd10 ~ {
    W22.8XXA: 40%
    W18.39XA: 26%
    W01.0XXA: 18%
    W19.XXXA: rest
  } when form == contusion
  also icd10 ~ { W18.39XA: 40%, W01.0XXA: 32%, X50.9XXA: rest } when form == sprain
  also icd10 ~ { X50.0XXA: 82%, X50.9XXA: rest } when form == strain
  treat nsaid 34% ~ {
    ibuprofen: 66%
    naproxen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy
  treat cyclobenzaprine 10mg nightly 24% when form == strain and age >= 18 and age < 65
  visits ~ { office: 28%, urgent_care: 26%, emergency: rest }
  perform wrist_xray 0.2 per episode when form == sprain
  perform hand_xray 0.16 per episode when form == contusion
  reason "Injury"
  source "NHAMCS 2021, CDC WISQARS; ICD-10-CM FY2026; kinds and shares of settings: memory"
}
