# Minor injury: sprain, contusion, laceration, wrist fracture. Incidence: NHAMCS, CDC WISQARS, rounded; injuries are a
# quarter of the visits to emergency departments, about 0.1 a person and year.
# Guideline I.C.19.a: seventh character A for active treatment; guideline I.C.20.a.6: an external cause is never first.
condition injury {
  title "Minor injury"
  kind acute
  incidence per year by age { 0..4: 15%, 5..17: 18%, 18..44: 14%, 45..64: 11%, 65..: 8% }
  mechanism ~ { fall: 42%, struck: 22%, overexertion: 20%, sharp_object: rest }
  part ~ { ankle: 66%, wrist: 10%, knee: rest }
  side ~ { right: 52%, left: rest }
  code icd10 ~ {
    S93.491A: 60%
    S93.401A: rest
  } when mechanism == fall and part == ankle and side == right
  code icd10 ~ {
    S93.492A: 60%
    S93.402A: rest
  } when mechanism == fall and part == ankle and side == left
  code icd10 S52.501A when mechanism == fall and part == wrist and side == right
  code icd10 S52.502A when mechanism == fall and part == wrist and side == left
  code icd10 S80.01XA when mechanism == fall and part == knee and side == right
  code icd10 S80.02XA when mechanism == fall and part == knee and side == left
  code icd10 S60.221A when mechanism == struck and side == right
  code icd10 S60.222A when mechanism == struck and side == left
  code icd10 ~ { S39.012A: 70%, S16.1XXA: rest } when mechanism == overexertion
  code icd10 S61.411A when mechanism == sharp_object and side == right
  code icd10 S61.412A when mechanism == sharp_object and side == left
  also icd10 ~ { W01.0XXA: 46%, W18.39XA: 30%, W18.30XA: rest } when mechanism == fall
  also icd10 W22.8XXA when mechanism == struck
  also icd10 X50.0XXA when mechanism == overexertion
  also icd10 W26.0XXA when mechanism == sharp_object
  treat ibuprofen 600mg tid 34% when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy
  visits ~ { office: 24%, urgent_care: 24%, emergency: rest }
  perform ankle_xray 0.6 per episode when mechanism == fall and part == ankle
  reason "Injury"
  source "NHAMCS 2021, CDC WISQARS; ICD-10-CM FY2025; kinds and shares of settings: memory"
}
