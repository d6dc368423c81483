# Depressive disorder in treatment during the year.
# Prevalence: BRFSS and claims, rounded. Severity: PHQ-9 classes. Treatment: APA and ACP guidelines with MEPS 2022 shares.
# Codes: ICD-10-CM FY2025, F32 single episode, F33 recurrent; F32.A (since 2021-10-01, F32.9 before) where the record
# doesn't say how severe. Guideline I.C.5: severity and recurrence as the provider documents them.
# Odds are among people alike in what else they have; over all people they come to the ratios of tables/comorbidity.csv.
condition depression {
  title "Depressive disorder"
  adjective depressed
  age_from 6
  prevalence by sex {
    female: by age {
      0..5: 0%
      6..11: 1.2%
      12..17: 11%
      18..34: 15%
      35..64: 15.5%
      65..74: 13%
      75..84: 12%
      85..: 13%
    }
    male: by age { 0..5: 0%, 6..11: 1%, 12..17: 5%, 18..64: 8%, 65..84: 7%, 85..: 8% }
  }
  odds tobacco_use 1.74
  onset ~ gamma(7, 6) in 0.2..40

  severity ~ { mild: 36%, moderate: 46%, severe: rest }
  recurrent ~ by age { 0..17: bernoulli(0.18), 18..: bernoulli(0.46) }
  course ~ { active: 84%, remission: rest }
  lab phq9 ~ by course {
    remission: normal(3, 1.2) in 0..4.4
    active: by severity {
      mild: normal(7.2, 1.3) in 5..9
      moderate: normal(12, 1.4) in 10..14
      severe: normal(18.5, 2.4) in 15..27
    }
  }

  code icd10 F33.42 when recurrent and course == remission
  code icd10 F33.0 when recurrent and course == active and severity == mild
  code icd10 F33.1 when recurrent and course == active and severity == moderate
  code icd10 F33.2 when recurrent and course == active and severity == severe
  code icd10 F32.5 when not recurrent and course == remission
  code icd10 ~ {
    F32.0: 72%
    F32.A: rest
  } when not recurrent and course == active and severity == mild
  code icd10 ~ {
    F32.1: 78%
    F32.A: rest
  } when not recurrent and course == active and severity == moderate
  code icd10 F32.2 when not recurrent and course == active and severity == severe

  treat ssri_snri 58% ~ {
    sertraline: 29%
    escitalopram: 26%
    duloxetine: 13%
    fluoxetine: 12%
    venlafaxine: 11%
    citalopram: rest
  } when severity == mild and age >= 18
  treat ssri_snri 80% ~ {
    sertraline: 29%
    escitalopram: 26%
    duloxetine: 13%
    fluoxetine: 12%
    venlafaxine: 11%
    citalopram: rest
  } when severity != mild and age >= 18
  treat ssri_snri 40% ~ {
    fluoxetine: 40%
    sertraline: 35%
    escitalopram: rest
  } when age >= 12 and age < 18
  treat bupropion 150mg daily 19% when age >= 18
  treat trazodone 50mg nightly 15% when age >= 18
  treat mirtazapine 15mg nightly 6% when age >= 18

  visits office 0.7 per year
  visits office psychiatry 0.5 per year when severity != mild
  visits office behavioral_health per year by severity { mild: 1.2, moderate: 2.4, severe: 4.0 }
  visits telehealth behavioral_health 1.2 per year
  visits emergency per year by severity { mild: 0.01, moderate: 0.03, severe: 0.12 }
  visits inpatient psychiatry 0.06 per year when severity == severe
  stay ~ lognormal(6.8, 4.2) in 1..30
  monitor phq9 2.2 per year
  monitor tsh 0.2 per year
  perform psychotherapy 2.0 per year when severity != mild
  perform depression_screening 0.6 per year
  reason "Depression follow-up"
  source "BRFSS, claims; APA 2010 and ACP 2023 guidelines; MEPS 2022; ICD-10-CM FY2025; severity, recurrence, visits: memory"
}
