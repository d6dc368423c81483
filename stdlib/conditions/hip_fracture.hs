# Fracture of the proximal femur after a fall, until it has healed. Numbers of a year: HCUP and Medicare, rounded, doubling each
# five years from 65 on; women more often; those of people with osteoporosis are in its module (guideline I.C.13.d.2). Half are of the neck, half trochanteric. Everybody is admitted and nearly
# everybody operated on (AAOS 2021). Codes: ICD-10-CM FY2026: seventh character A while treatment is active, D while it heals,
# of the injury and of its cause (guideline I.C.19.a); the fall beside the injury, never first (guideline I.C.20.a.6).
condition hip_fracture {
  title "Fracture of the hip"
  mortality 3.2
  excludes osteoporosis
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..44: 0.007%
      45..64: 0.07%
      65..74: 0.4%
      75..84: 1.2%
      85..: 3%
    }
    male: by age {
      0..17: 0%
      18..44: 0.012%
      45..64: 0.06%
      65..74: 0.22%
      75..84: 0.7%
      85..: 1.8%
    }
  }
  onset ~ uniform(0.002, 1.3)
  lasts ~ normal(0.36, 0.05) in 0.3..0.5
  part ~ {
    midcervical: 20%
    intracapsular: 16%
    neck: 12%
    intertrochanteric: 35%
    trochanteric: 11%
    subtrochanteric: rest
  }
  side ~ { left: 51%, right: rest }
  cause ~ { slip: 38%, level: 26%, bed: 9%, stairs: 8%, unspecified: rest }
  week2 = onset + 16 days
  week6 = onset + 44 days
  week12 = onset + 88 days
  shift hemoglobin -1.2
  code icd10 by part {
    midcervical: S72.031A
    intracapsular: S72.011A
    neck: S72.001A
    intertrochanteric: S72.141A
    trochanteric: S72.101A
    subtrochanteric: S72.21XA
  } when side == right and visit.day - onset < 10 days
  code icd10 by part {
    midcervical: S72.032A
    intracapsular: S72.012A
    neck: S72.002A
    intertrochanteric: S72.142A
    trochanteric: S72.102A
    subtrochanteric: S72.22XA
  } when side == left and visit.day - onset < 10 days
  code icd10 by part {
    midcervical: S72.031D
    intracapsular: S72.011D
    neck: S72.001D
    intertrochanteric: S72.141D
    trochanteric: S72.101D
    subtrochanteric: S72.21XD
  } when side == right and visit.day - onset >= 10 days
  code icd10 by part {
    midcervical: S72.032D
    intracapsular: S72.012D
    neck: S72.002D
    intertrochanteric: S72.142D
    trochanteric: S72.102D
    subtrochanteric: S72.22XD
  } when side == left and visit.day - onset >= 10 days
  also icd10 by cause {
    slip: W01.0XXA
    level: W18.30XA
    bed: W06.XXXA
    stairs: W10.9XXA
    unspecified: W19.XXXA
  } when visit.day - onset < 10 days and visit.reason == hip_fracture
  also icd10 by cause {
    slip: W01.0XXD
    level: W18.30XD
    bed: W06.XXXD
    stairs: W10.9XXD
    unspecified: W19.XXXD
  } when visit.day - onset >= 10 days and visit.reason == hip_fracture
  treat opioid 62% ~ {
    oxycodone_acetaminophen: 52%
    hydrocodone_acetaminophen: 26%
    tramadol: rest
  } when age >= 18
  visits inpatient 1 per onset
  visits office orthopedics 0.92 per week2
  visits office orthopedics 0.9 per week6
  visits office orthopedics 0.8 per week12
  visits rehabilitation 16 per year
  stay ~ lognormal(5.2, 2.4) in 2..24
  perform hip_xray 1 per onset
  perform hip_hemiarthroplasty 0.9 per onset when part == midcervical or part == intracapsular or part == neck
  perform hip_fixation 0.95 per onset when part == intertrochanteric or part == trochanteric or part == subtrochanteric
  perform ecg 0.9 per onset
  perform hip_xray 0.95 per week6
  perform hip_xray 0.9 per week12
  reason "Follow-up of hip fracture"
  source "HCUP NIS 2020, Medicare claims; AAOS 2021; ICD-10-CM FY2026; parts, kinds of fall, visits: memory"
}
