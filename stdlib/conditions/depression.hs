# Depressive disorder in treatment during the year.
# Prevalence: BRFSS and claims, rounded. Severity: PHQ-9 classes; those treated score lower. Treatment: APA and ACP guidelines
# with MEPS 2022 shares; fluoxetine from eight years on. An antipsychotic beside where psychotic, or as augmentation.
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
  mortality 1.4
  odds anxiety 13.89
  odds tobacco_use 1.78
  odds alcohol_use_disorder 2.29
  odds low_back_pain 1.6
  onset ~ gamma(7, 6) in 0.2..40

  severity ~ by age {
    0..17: { mild: 34%, moderate: 46%, severe: rest }
    18..64: { mild: 36%, moderate: 44%, severe: rest }
    65..: { mild: 46%, moderate: 41%, severe: rest }
  }
  recurrent ~ by age { 0..17: bernoulli(0.18), 18..34: bernoulli(0.4), 35..: bernoulli(0.52) }
  course ~ { active: 72%, partial_remission: 12%, remission: rest }
  psychotic ~ by severity { mild: bernoulli(0), moderate: bernoulli(0), severe: bernoulli(0.12) }
  suicidal ~ by severity {
    mild: bernoulli(0.01)
    moderate: bernoulli(0.08)
    severe: bernoulli(0.3)
  }
  documented ~ bernoulli(0.82)
  lab phq9 ~ by course {
    remission: normal(3, 1.2) in 0..4.4
    partial_remission: normal(6.4, 1.3) in 4..9.4
    active: by severity {
      mild: normal(7.6, 1.2) in 5..9.4
      moderate: normal(12.4, 1.3) in 10..14.4
      severe: normal(18.8, 2.4) in 15..27
    }
  }
  shift phq9 1.2 when course == active and severity == moderate and not on ssri_snri and age >= 18

  code icd10 F33.42 when recurrent and course == remission
  code icd10 F33.41 when recurrent and course == partial_remission
  code icd10 F33.0 when recurrent and course == active and severity == mild
  code icd10 F33.1 when recurrent and course == active and severity == moderate
  code icd10 F33.2 when recurrent and course == active and severity == severe and not psychotic
  code icd10 F33.3 when recurrent and course == active and severity == severe and psychotic
  code icd10 F32.5 when not recurrent and course == remission
  code icd10 F32.4 when not recurrent and course == partial_remission
  code icd10 F32.0 when not recurrent and course == active and severity == mild and documented
  code icd10 F32.1 when not recurrent and course == active and severity == moderate and documented
  code icd10 F32.A when not recurrent and course == active and severity != severe and not documented
  code icd10 F32.2 when not recurrent and course == active and severity == severe and not psychotic
  code icd10 F32.3 when not recurrent and course == active and severity == severe and psychotic

  also icd10 R45.851 when suicidal and course == active and visit.reason == depression and (visit.kind == emergency or visit.kind == inpatient)

  treat ssri_snri 82% ~ {
    sertraline: 31%
    escitalopram: 20%
    fluoxetine: 13%
    duloxetine: 13%
    venlafaxine: 10%
    citalopram: rest
  } when severity == mild and age >= 18
  treat ssri_snri 94% ~ {
    sertraline: 29%
    escitalopram: 19%
    duloxetine: 16%
    fluoxetine: 13%
    venlafaxine: 11%
    citalopram: rest
  } when severity != mild and age >= 18
  treat ssri_snri 46% ~ {
    fluoxetine: 44%
    sertraline: 32%
    escitalopram: rest
  } when age >= 12 and age < 18
  treat fluoxetine 20mg daily 22% when age >= 8 and age < 12 and severity != mild
  treat bupropion 150mg daily 20% when age >= 18 and not has epilepsy
  treat trazodone 50mg nightly 15% when age >= 18
  treat mirtazapine 15mg nightly 6% when age >= 18
  treat antipsychotic 62% ~ {
    aripiprazole: 50%
    quetiapine: 32%
    olanzapine: rest
  } when psychotic and age >= 18
  treat antipsychotic 7% ~ {
    aripiprazole: 66%
    quetiapine: rest
  } when severity == severe and not psychotic and age >= 18

  visits office 0.7 per year
  visits office psychiatry 0.6 per year when severity != mild and age >= 18
  visits office child_psychiatry 0.8 per year when severity != mild and age < 18
  visits therapy per year by severity { mild: 1.2, moderate: 2.4, severe: 4.0 }
  visits teletherapy 1.2 per year
  visits emergency per year by severity { mild: 0.01, moderate: 0.03, severe: 0.12 }
  visits inpatient psychiatry 0.06 per year when severity == severe
  stay ~ by age { 0..17: lognormal(6.8, 4.2) in 1..30 }
  monitor phq9 2.2 per year
  monitor tsh 0.2 per year
  perform depression_screening 0.6 per year
  reason "Depression follow-up"
  source "BRFSS, claims; APA 2010 and ACP 2023 guidelines; MEPS 2022; ICD-10-CM FY2025; severity, recurrence, visits, mortality: memory"
}
