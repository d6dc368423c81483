# Parkinson's disease. Prevalence: Parkinson's Foundation 2018 (Marras), rounded. Stage: Hoehn and Yahr, by age. Dyskinesia and
# fluctuations come with years on levodopa. Treatment: MDS and AAN 2021: carbidopa and levodopa in three of four. Codes:
# ICD-10-CM FY2025: G20.A1 to G20.B2 since 2023-10-01, G20 before; with dementia F02 stands after it (module dementia).
condition parkinson {
  title "Parkinson disease"
  adjective parkinsonian
  age_from 30
  prevalence by sex {
    female: by age {
      0..34: 0%
      35..44: 0.01%
      45..54: 0.05%
      55..64: 0.22%
      65..74: 0.7%
      75..84: 1.6%
      85..: 2%
    }
    male: by age {
      0..34: 0%
      35..44: 0.02%
      45..54: 0.08%
      55..64: 0.35%
      65..74: 1.1%
      75..84: 2.4%
      85..: 2.9%
    }
  }
  mortality 1.8
  onset ~ gamma(7, 4.5) in 0.3..28

  stage ~ by age {
    0..64: { 1: 26%, 2: 46%, 3: 20%, 4: rest }
    65..79: { 1: 15%, 2: 41%, 3: 30%, 4: 11%, 5: rest }
    80..: { 1: 7%, 2: 29%, 3: 38%, 4: 19%, 5: rest }
  }
  fluctuations ~ by stage {
    1: bernoulli(0.02)
    2: bernoulli(0.24)
    3: bernoulli(0.48)
    4..5: bernoulli(0.62)
  }
  dyskinesia ~ by stage {
    1: bernoulli(0.01)
    2: bernoulli(0.12)
    3: bernoulli(0.3)
    4..5: bernoulli(0.4)
  }
  faller ~ by stage { 1..2: bernoulli(0.06), 3: bernoulli(0.26), 4..5: bernoulli(0.4) }
  shift sbp -4 when not has hypertension and stage >= 3

  code icd10 G20.A1 when not dyskinesia and not fluctuations
  code icd10 G20.A2 when not dyskinesia and fluctuations
  code icd10 G20.B1 when dyskinesia and not fluctuations
  code icd10 G20.B2 when dyskinesia and fluctuations
  also icd10 Z91.81 when faller

  treat carbidopa_levodopa tid 42% when stage == 1
  treat carbidopa_levodopa tid 68% when stage == 2 and not dyskinesia and not fluctuations
  treat carbidopa_levodopa tid 76% when stage >= 3 and not dyskinesia and not fluctuations
  treat carbidopa_levodopa tid 93% when dyskinesia or fluctuations
  treat ssri_snri 16% ~ { sertraline: 45%, escitalopram: 30%, venlafaxine: rest }

  visits office 0.8 per year
  visits office neurology per year by stage { 1: 2, 2..3: 2.6, 4..5: 2.2 }
  visits telehealth neurology 0.3 per year
  visits home 0.8 per year when stage == 5
  visits rehabilitation 1.6 per year when stage >= 2
  visits emergency per year by stage { 1..2: 0.12, 3: 0.26, 4..5: 0.44 }
  visits inpatient per year by stage { 1..2: 0.04, 3: 0.1, 4..5: 0.2 }
  stay ~ by age { 0..17: lognormal(5, 3.2) in 1..25 }
  monitor cmp 0.7 per year
  monitor cbc 0.5 per year
  monitor moca 0.4 per year
  perform mri_brain 0.08 per year
  reason "Parkinson disease follow-up"
  source "Marras 2018; AAN 2021; ICD-10-CM FY2025; stages, complications, shares, visits, mortality: memory"
}
