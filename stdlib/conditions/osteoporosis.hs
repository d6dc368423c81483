# Osteoporosis, diagnosed. Prevalence: NHANES 2017-2018 lowered to those diagnosed, rounded. Treatment: Endocrine
# Society 2019 and ACP 2023: a bisphosphonate first, about four in ten take one. In some a fracture brought it to light:
# of a vertebra, the hip or the wrist. Codes: ICD-10-CM guideline I.C.13.d: M81.0 without, M80.0- with a current
# fracture (seventh character A at the stay or emergency visit of active treatment, D while it heals, here for half a
# year), afterwards M81.0 with Z87.310. Bisphosphonates: Z79.83.
condition osteoporosis {
  title "Osteoporosis"
  adjective osteoporotic
  age_from 40
  prevalence by sex {
    female: by age {
      0..39: 0%
      40..44: 0.6%
      45..54: 2%
      55..64: 9%
      65..74: 18%
      75..84: 26%
      85..: 28%
    }
    male: by age {
      0..39: 0%
      40..44: 0.2%
      45..54: 0.4%
      55..64: 1.2%
      65..74: 3%
      75..84: 6%
      85..: 8%
    }
  }
  onset ~ gamma(6, 5) in 0.1..25

  fracture ~ {
    none: 84%
    vertebra: 8%
    right_wrist: 2%
    left_wrist: 2%
    right_hip: 2%
    left_hip: rest
  }
  broken = onset + 1 days
  healing = visit.day - onset < 180 days
  treating = visit.day - onset < 180 days and visit.reason == osteoporosis and (visit.kind == emergency or visit.kind == inpatient)
  shift height -2.5 when fracture == vertebra
  shift vitamin_d -2

  code icd10 M80.08XA when fracture == vertebra and treating
  code icd10 M80.031A when fracture == right_wrist and treating
  code icd10 M80.032A when fracture == left_wrist and treating
  code icd10 M80.051A when fracture == right_hip and treating
  code icd10 M80.052A when fracture == left_hip and treating
  code icd10 M80.08XD when fracture == vertebra and healing and not treating
  code icd10 M80.031D when fracture == right_wrist and healing and not treating
  code icd10 M80.032D when fracture == left_wrist and healing and not treating
  code icd10 M80.051D when fracture == right_hip and healing and not treating
  code icd10 M80.052D when fracture == left_hip and healing and not treating
  code icd10 M81.0
  also icd10 Z87.310 when fracture != none and not healing
  also icd10 Z79.83 when on alendronate

  treat alendronate 70mg weekly 47% when egfr >= 35

  visits office 0.75 per year
  visits office endocrinology 0.12 per year
  visits office rheumatology 0.1 per year
  visits office orthopedics 0.5 per year when fracture != none
  visits inpatient orthopedics 0.97 per broken when fracture == right_hip or fracture == left_hip
  visits emergency 0.85 per broken when fracture == right_wrist or fracture == left_wrist
  visits emergency 0.45 per broken when fracture == vertebra
  stay ~ by age { 0..17: lognormal(4.8, 2.2) in 2..18 }
  monitor vitamin_d 0.45 per year
  monitor cmp 0.5 per year
  perform bone_density 0.4 per year
  reason "Osteoporosis follow-up"
  source "NHANES 2017-2018; Endocrine Society 2019, ACP 2023; ICD-10-CM FY2025; fractures, levels, visits: memory"
}
