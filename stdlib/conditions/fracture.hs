# Fractures other than of hip and wrist, until they have healed: finger, toe, foot, collarbone, upper arm, rib, ankle. Numbers
# of a year: NHAMCS, rounded. Codes: ICD-10-CM FY2026, closed, seventh character A while treatment is active, D while it heals
# (guidelines I.C.19.a and I.C.19.c); the external cause is never first (guideline I.C.20.a.6).
condition fracture {
  title "Fracture"
  prevalence by age { 0: 0%, 1..4: 0.7%, 5..17: 1.15%, 18..44: 0.8%, 45..64: 0.85%, 65..: 1.6% }
  age_from 1
  onset ~ uniform(0.002, 1.15)
  lasts ~ normal(0.17, 0.02) in 0.14..0.25
  bone ~ by age {
    0..17: { finger: 34%, clavicle: 26%, metatarsal: 12%, toe: 8%, ankle: rest }
    18..64: { finger: 34%, metatarsal: 16%, toe: 10%, ankle: 18%, rib: 16%, clavicle: rest }
    65..: { humerus: 30%, rib: 30%, metatarsal: 10%, toe: 6%, ankle: 14%, finger: rest }
  }
  side ~ { right: 51%, left: rest }
  cause ~ { slip: 38%, level: 26%, struck: 20%, unspecified: rest }
  seen ~ by age {
    0..64: { emergency: 54%, urgent_care: 24%, office: rest }
    65..: { emergency: 70%, urgent_care: 10%, office: rest }
  }
  week1 = onset + 8 days
  week5 = onset + 34 days
  code icd10 by bone {
    finger: S62.646A
    clavicle: S42.021A
    metatarsal: S92.351A
    toe: S92.511A
    ankle: S82.61XA
    rib: S22.31XA
    humerus: S42.221A
  } when side == right and visit.day - onset < 10 days
  code icd10 by bone {
    finger: S62.647A
    clavicle: S42.022A
    metatarsal: S92.352A
    toe: S92.512A
    ankle: S82.62XA
    rib: S22.32XA
    humerus: S42.222A
  } when side == left and visit.day - onset < 10 days
  code icd10 by bone {
    finger: S62.646D
    clavicle: S42.021D
    metatarsal: S92.351D
    toe: S92.511D
    ankle: S82.61XD
    rib: S22.31XD
    humerus: S42.221D
  } when side == right and visit.day - onset >= 10 days
  code icd10 by bone {
    finger: S62.647D
    clavicle: S42.022D
    metatarsal: S92.352D
    toe: S92.512D
    ankle: S82.62XD
    rib: S22.32XD
    humerus: S42.222D
  } when side == left and visit.day - onset >= 10 days
  also icd10 by cause {
    slip: W01.0XXA
    level: W18.39XA
    struck: W22.8XXA
    unspecified: W19.XXXA
  } when visit.day - onset < 10 days and visit.reason == fracture
  also icd10 by cause {
    slip: W01.0XXD
    level: W18.39XD
    struck: W22.8XXD
    unspecified: W19.XXXD
  } when visit.day - onset >= 10 days and visit.reason == fracture
  treat opioid 24% ~ { hydrocodone_acetaminophen: 66%, tramadol: rest } when age >= 18
  visits emergency 1 per onset when seen == emergency
  visits urgent_care 1 per onset when seen == urgent_care
  visits office orthopedics 1 per onset when seen == office and bone != rib
  visits office 1 per onset when seen == office and bone == rib
  visits office orthopedics 0.78 per week1 when bone != rib
  visits office orthopedics 0.68 per week5 when bone != rib
  visits office 0.5 per week1 when bone == rib
  visits office 0.3 per week5 when bone == rib
  perform finger_xray 0.97 per onset when bone == finger
  perform finger_xray 0.8 per week5 when bone == finger
  perform clavicle_xray 0.97 per onset when bone == clavicle
  perform clavicle_xray 0.8 per week5 when bone == clavicle
  perform shoulder_xray 0.97 per onset when bone == humerus
  perform shoulder_xray 0.8 per week5 when bone == humerus
  perform rib_xray 0.95 per onset when bone == rib
  perform foot_xray 0.97 per onset when bone == metatarsal or bone == toe
  perform foot_xray 0.8 per week5 when bone == metatarsal
  perform ankle_xray 0.97 per onset when bone == ankle
  perform ankle_xray 0.8 per week5 when bone == ankle
  reason "Fracture"
  source "NHAMCS 2021; ICD-10-CM FY2026; bones, causes, visits: memory"
}
