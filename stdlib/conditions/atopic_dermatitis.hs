# Atopic dermatitis. Prevalence: NHIS and the National Survey of Children's Health, in care, rounded; it begins in the
# first years of life in most. Severity: AAD. Treatment: AAD 2023 and 2024 guidelines: emollients, a topical steroid by
# site and severity, a calcineurin inhibitor for face and folds (the 0.1% ointment from 16 years). Biologics aren't here. Codes: ICD-10-CM FY2025; L20.83
# in infants.
condition atopic_dermatitis {
  title "Atopic dermatitis"
  adjective eczema
  prevalence by sex {
    female: by age {
      0..1: 8%
      2..4: 11%
      5..11: 8.5%
      12..17: 7%
      18..34: 5%
      35..44: 4.5%
      45..64: 4%
      65..74: 3.5%
      75..: 3%
    }
    male: by age { 0..1: 9%, 2..4: 11%, 5..11: 8%, 12..17: 6%, 18..34: 3.5%, 35..: 3% }
  }
  onset ~ by age {
    0..1: uniform(0.05, 1)
    2..11: gamma(3, 2.2) in 0.1..11
    12..: gamma(14, 11) in 0.3..60
  }

  severity ~ { mild: 62%, moderate: 29%, severe: rest }
  infected ~ bernoulli(0.04)
  scale ige 2.2 when severity == mild
  scale ige 4.5 when severity != mild
  scale eosinophil_percent 1.5 when severity != mild

  code icd10 L20.83 when age < 2
  code icd10 ~ { L20.82: 36%, L20.89: 30%, L20.84: 9%, L20.9: rest } when age >= 2
  also icd10 L01.1 when infected and visit.reason == atopic_dermatitis

  treat topical_corticosteroid 52% ~ {
    hydrocortisone_topical: 58%
    triamcinolone_topical: rest
  } when severity == mild
  treat topical_corticosteroid 70% ~ {
    triamcinolone_topical: 84%
    hydrocortisone_topical: rest
  } when severity != mild
  treat tacrolimus_topical bid 12% when severity != mild and age >= 16
  treat hydroxyzine prn 9% when severity != mild and age >= 12

  treat mupirocin tid 90% when infected

  visits office 0.55 per year when age < 18
  visits office 0.3 per year when age >= 18
  visits office dermatology 0.2 per year when severity == mild
  visits office dermatology 0.9 per year when severity == moderate
  visits office dermatology 1.9 per year when severity == severe
  visits telehealth 0.1 per year
  monitor cbc 0.4 per year when severity == severe
  reason "Eczema follow-up"
  source "NHIS 2018-2021, NSCH; AAD 2023 and 2024 guidelines; ICD-10-CM FY2025; severity, levels, treatment shares, visits: memory"
}
