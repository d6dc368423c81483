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
  bruised ~ { hand: 26%, knee: 28%, shoulder: 14%, foot: 16%, head: rest }
  sprained ~ { wrist: 32%, knee: 22%, finger: 18%, shoulder: rest }
  strained ~ { back: 56%, neck: rest }
  code icd10 by bruised {
    hand: S60.221A
    knee: S80.01XA
    shoulder: S40.011A
    foot: S90.31XA
    head: S00.83XA
  } when form == contusion and side == right
  code icd10 by bruised {
    hand: S60.222A
    knee: S80.02XA
    shoulder: S40.012A
    foot: S90.32XA
    head: S00.83XA
  } when form == contusion and side == left
  code icd10 by sprained {
    wrist: S63.501A
    knee: S83.411A
    finger: S63.610A
    shoulder: S43.401A
  } when form == sprain and side == right
  code icd10 by sprained {
    wrist: S63.502A
    knee: S83.412A
    finger: S63.611A
    shoulder: S43.402A
  } when form == sprain and side == left
  code icd10 S39.012A when form == strain and strained == back
  code icd10 S16.1XXA when form == strain and strained == neck
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
  perform wrist_xray 0.7 per episode when form == sprain and sprained == wrist
  perform hand_xray 0.6 per episode when form == contusion and bruised == hand
  perform finger_xray 0.7 per episode when form == sprain and sprained == finger
  perform knee_xray 0.5 per episode when form == contusion and bruised == knee or form == sprain and sprained == knee
  perform shoulder_xray 0.55 per episode when form == contusion and bruised == shoulder or form == sprain and sprained == shoulder
  perform foot_xray 0.6 per episode when form == contusion and bruised == foot
  perform ct_head 0.24 per episode when form == contusion and bruised == head and age >= 16
  recovers ~ normal(16, 6) in 5..42
  reason "Injury"
  source "NHAMCS 2021, CDC WISQARS; ICD-10-CM FY2026; kinds and shares of settings: memory; days until it is over: memory"
}
