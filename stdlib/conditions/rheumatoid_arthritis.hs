# Rheumatoid arthritis. Prevalence: claims and NHANES, rounded; from 16 years on (younger is juvenile arthritis, M08).
# Three in four have rheumatoid factor or anti-CCP. Treatment: ACR 2021 guideline: methotrexate first,
# hydroxychloroquine for low activity, a TNF inhibitor where methotrexate isn't enough; steroids as short and as low as
# possible. Codes: ICD-10-CM FY2025: M05.79 with, M06.09 without rheumatoid factor, of several joints; methotrexate
# Z79.631 and biologics Z79.620 since 2022-10-01, Z79.899 before and for hydroxychloroquine.
condition rheumatoid_arthritis {
  title "Rheumatoid arthritis"
  adjective rheumatoid
  age_from 16
  prevalence by sex {
    female: by age {
      0..15: 0%
      16..17: 0.05%
      18..34: 0.25%
      35..44: 0.75%
      45..54: 1.3%
      55..64: 1.9%
      65..74: 2.3%
      75..84: 2.2%
      85..: 1.6%
    }
    male: by age {
      0..15: 0%
      16..17: 0.02%
      18..34: 0.08%
      35..44: 0.25%
      45..54: 0.5%
      55..64: 0.9%
      65..74: 1.2%
      75..84: 1.3%
      85..: 1%
    }
  }
  odds osteoporosis 1.9
  onset ~ gamma(9, 7) in 0.2..45
  mortality 1.4

  serology ~ { positive: 75%, negative: rest }
  activity ~ { remission: 26%, low: 34%, moderate: 28%, high: rest }
  lung_disease ~ by serology { positive: bernoulli(0.05), negative: bernoulli(0.02) }
  lab crp ~ by activity {
    remission: lognormal(2.2, 1.6) in 0.3..8
    low: lognormal(5, 3.5) in 0.5..18
    moderate: lognormal(12, 9) in 1.5..50
    high: lognormal(28, 22) in 5..120
  }
  lab esr ~ by activity {
    remission: normal(12, 5) in 2..24
    low: normal(20, 7) in 5..38
    moderate: normal(34, 10) in 12..64
    high: normal(54, 16) in 22..110
  }
  lab rheumatoid_factor ~ by serology {
    positive: lognormal(110, 120) in 20..900
    negative: uniform(3, 13)
  }
  lab anti_ccp ~ by serology { positive: lognormal(140, 110) in 25..500, negative: uniform(1, 15) }
  shift hemoglobin -0.5 when activity == moderate
  shift hemoglobin -1.2 when activity == high
  scale platelets 1.12 when activity == moderate
  scale platelets 1.3 when activity == high
  scale alt 1.2 when on methotrexate
  shift mcv 3 when on methotrexate

  code icd10 M05.19 when lung_disease and serology == positive
  code icd10 ~ {
    M05.79: 78%
    M05.9: 6%
    M06.9: rest
  } when serology == positive and not lung_disease
  code icd10 ~ { M06.09: 66%, M06.9: rest } when serology == negative
  also icd10 Z79.631 when on methotrexate
  also icd10 Z79.620 when on adalimumab
  also icd10 Z79.899 when on hydroxychloroquine
  also icd10 Z79.52 when on prednisone

  treat methotrexate weekly 55% when serology == positive and egfr >= 45
  treat methotrexate weekly 38% when serology == negative and egfr >= 45
  treat folic_acid daily 86% when on methotrexate
  treat hydroxychloroquine 34% when activity == remission or activity == low
  treat hydroxychloroquine 14% when activity == moderate or activity == high
  treat adalimumab 8% when activity == remission or activity == low
  treat adalimumab 19% when activity == moderate or activity == high
  treat prednisone 5mg daily 12% when activity == low
  treat prednisone 5mg daily 34% when activity == moderate or activity == high

  visits office 0.5 per year
  visits office rheumatology 2.4 per year
  visits office rheumatology 1.4 per year when activity == high
  visits telehealth rheumatology 0.3 per year
  visits emergency 0.03 per year
  visits inpatient 0.02 per year
  stay ~ by age { 0..17: lognormal(4.6, 3) in 1..20 }
  monitor esr 2.0 per year
  monitor crp 2.2 per year
  monitor cbc 2.8 per year
  monitor cmp 2.4 per year
  monitor rheumatoid_factor 0.1 per year
  monitor anti_ccp 0.1 per year
  perform hand_xray 0.2 per year
  visits office ophthalmology 0.5 per year when on hydroxychloroquine
  perform retinal_oct 0.5 per year when on hydroxychloroquine
  perform joint_injection 0.2 per year when activity == moderate or activity == high
  reason "Rheumatoid arthritis follow-up"
  source "NHANES, claims; ACR 2021 guideline; ICD-10-CM FY2025; serology, activity, levels, treatment shares, visits: memory"
}
