# Anxiety disorder in treatment during the year: generalized anxiety, panic disorder, social anxiety, others.
# Prevalence: NHIS and claims, rounded; children from three years on (NSCH). Types: NCS-R and NESARC shares among those
# treated. Severity: GAD-7 classes (Spitzer 2006: 5 mild, 10 moderate, 15 severe). Treatment: APA and NICE CG113 steps
# (psychotherapy, SSRI or SNRI first, buspirone or hydroxyzine next, a benzodiazepine last and for a short time) with
# MEPS 2022 shares. Codes: ICD-10-CM FY2025; panic disorder with agoraphobia is F40.01, not F41.0 (Excludes1).
condition anxiety {
  title "Anxiety disorder"
  adjective anxious
  age_from 3
  prevalence by sex {
    female: by age {
      0..2: 0%
      3..5: 1.4%
      6..11: 4.3%
      12..17: 10%
      18..34: 16%
      35..44: 14.5%
      45..54: 13%
      55..64: 11.5%
      65..74: 9.5%
      75..84: 9%
      85..: 9.5%
    }
    male: by age {
      0..2: 0%
      3..5: 1.4%
      6..11: 4.3%
      12..17: 5.5%
      18..34: 8.5%
      35..44: 7.5%
      45..54: 6.5%
      55..64: 6%
      65..74: 5%
      75..84: 4.5%
      85..: 5%
    }
  }
  onset ~ by age {
    0..17: gamma(2.2, 1.6) in 0.1..12
    18..34: gamma(5, 4) in 0.1..22
    35..: gamma(10, 9) in 0.1..50
  }

  type ~ by age {
    0..11: { generalized: 48%, social: 16%, separation: 18%, unspecified: rest }
    12..17: { generalized: 54%, panic: 7%, social: 15%, unspecified: rest }
    18..64: { generalized: 56%, panic: 13%, agoraphobia: 2%, social: 6%, unspecified: rest }
    65..: { generalized: 62%, panic: 8%, social: 2%, unspecified: rest }
  }
  severity ~ { mild: 44%, moderate: 38%, severe: rest }
  course ~ by severity {
    mild: { active: 82%, remission: rest }
    moderate: { active: 88%, remission: rest }
    severe: { active: 95%, remission: rest }
  }
  lab gad7 ~ by course {
    remission: normal(3, 1.1) in 0..4.4
    active: by severity {
      mild: normal(7.4, 1.2) in 5..9.4
      moderate: normal(12.2, 1.3) in 10..14.4
      severe: normal(17.3, 1.7) in 15..21
    }
  }
  shift phq9 2.5 when not has depression and course == active and severity != mild
  lab screen_benzodiazepines ~ { 0: 30%, 1: rest } when on benzodiazepine
  shift heart_rate 3 when course == active and severity == severe

  code icd10 F41.1 when type == generalized
  code icd10 F41.0 when type == panic
  code icd10 F40.01 when type == agoraphobia
  code icd10 F40.10 when type == social
  code icd10 F93.0 when type == separation
  code icd10 ~ { F41.9: 80%, F41.8: rest } when type == unspecified

  treat ssri_snri 74% ~ {
    escitalopram: 24%
    sertraline: 24%
    fluoxetine: 16%
    venlafaxine: 14%
    duloxetine: 12%
    citalopram: rest
  } when age >= 18
  treat ssri_snri 38% ~ {
    sertraline: 48%
    fluoxetine: 28%
    escitalopram: rest
  } when age >= 7 and age < 18
  treat buspirone 10mg bid 17% when age >= 18
  treat hydroxyzine 25mg prn 18% when age >= 6 and age < 65
  treat hydroxyzine 25mg prn 6% when age >= 65
  treat benzodiazepine 44% ~ {
    alprazolam: 55%
    lorazepam: 33%
    clonazepam: rest
  } when age >= 18 and age < 65 and severity != mild and not has opioid_use_disorder and not has alcohol_use_disorder
  treat benzodiazepine 22% ~ {
    alprazolam: 54%
    lorazepam: rest
  } when age >= 18 and age < 65 and severity == mild and not has opioid_use_disorder and not has alcohol_use_disorder
  treat benzodiazepine 50% ~ {
    lorazepam: 54%
    alprazolam: rest
  } when age >= 65 and not has opioid_use_disorder and not has dementia
  treat propranolol 20mg bid 6% when age >= 18 and (type == social or type == panic)

  visits office 0.8 per year
  visits office psychiatry 0.5 per year when severity != mild and age >= 18
  visits office child_psychiatry 0.6 per year when severity != mild and age < 18
  visits therapy per year by severity { mild: 1.2, moderate: 2.6, severe: 4.2 }
  visits teletherapy 1.4 per year
  visits emergency 0.06 per year when type == panic or type == agoraphobia
  visits emergency 0.02 per year when type != panic and type != agoraphobia
  monitor gad7 2.0 per year
  monitor tsh 0.25 per year when age >= 12
  reason "Anxiety follow-up"
  source "NHIS 2019, NSCH 2022, NCS-R; Spitzer 2006; NICE CG113; MEPS 2022; ICD-10-CM FY2025; types, severity, course, visits: memory"
}
