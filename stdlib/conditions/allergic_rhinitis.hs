# Allergic rhinitis, diagnosed. Prevalence: NHIS 2021, diagnosed seasonal allergy, lowered to those in care. Treatment:
# AAAAI/ACAAI 2020 rhinitis guideline: a nasal steroid first, a second generation antihistamine beside or instead.
# Codes: ICD-10-CM FY2025, J30 by the allergen. A few have allergen immunotherapy, with an injection about every three
# weeks.
condition allergic_rhinitis {
  title "Allergic rhinitis"
  adjective hay_fever
  age_from 2
  prevalence by sex {
    female: by age {
      0..1: 0%
      2..4: 5%
      5..11: 11%
      12..17: 11%
      18..34: 8.5%
      35..44: 10%
      45..64: 11%
      65..74: 10.5%
      75..84: 8.5%
      85..: 6%
    }
    male: by age {
      0..1: 0%
      2..4: 6%
      5..11: 12%
      12..17: 11%
      18..34: 6%
      35..44: 7%
      45..54: 7.5%
      55..64: 8%
      65..74: 8.5%
      75..84: 7.5%
      85..: 5.5%
    }
  }
  onset ~ by age { 0..11: gamma(2, 1.5) in 0.1..9, 12..: gamma(12, 9) in 0.3..60 }

  course ~ { intermittent: 58%, persistent: rest }
  immunotherapy ~ by age { 0..4: bernoulli(0), 5..: bernoulli(0.04) }
  scale ige 1.9
  scale eosinophil_percent 1.3

  code icd10 ~ { J30.1: 52%, J30.2: 32%, J30.9: rest } when course == intermittent
  code icd10 ~ { J30.89: 50%, J30.81: 16%, J30.1: 14%, J30.9: rest } when course == persistent

  treat fluticasone_nasal daily 31% when course == intermittent and age >= 4
  treat fluticasone_nasal daily 49% when course == persistent and age >= 4
  treat antihistamine 44% ~ { cetirizine: 68%, loratadine: rest } when age >= 6
  treat montelukast 10mg nightly 5% when age >= 15 and course == persistent
  treat montelukast 5mg nightly 6% when age >= 6 and age < 15 and course == persistent

  visits office 0.45 per year
  visits office allergy 0.12 per year when course == persistent
  visits allergy_injection allergy 14 per year when immunotherapy and not on beta_blocker
  visits office allergy 1 per year when immunotherapy
  visits telehealth 0.1 per year
  perform allergy_skin_test 0.08 per year when age >= 4
  monitor ige 0.04 per year
  reason "Allergic rhinitis follow-up"
  source "NHIS 2021; AAAAI/ACAAI rhinitis practice parameter 2020; ICD-10-CM FY2025; course, levels, treatment shares, visits: memory"
}
