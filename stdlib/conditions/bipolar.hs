# Bipolar disorder, types I and II. Prevalence: NIMH, NCS-R and claims, rounded. Half of the time in treatment is spent
# well, most of the rest depressed (Judd 2002). Treatment: CANMAT/ISBD 2018 and VA/DoD 2023 (lithium, quetiapine,
# lamotrigine, valproate not in women who may become pregnant) with claims shares; an antidepressant never alone.
# Monitoring: lithium level every 3 to 6 months with kidney, thyroid and calcium; metabolic checks with antipsychotics
# (ADA/APA 2004). Codes: ICD-10-CM FY2025: F31 by the current episode and its severity, F31.7- in remission; never beside
# F32 or F33 (Excludes1 at F31), hence nobody has this and depression.
condition bipolar {
  title "Bipolar disorder"
  adjective bipolar
  age_from 10
  excludes depression
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 0.6%
      18..34: 1.8%
      35..44: 1.9%
      45..54: 1.7%
      55..64: 1.3%
      65..74: 0.8%
      75..84: 0.6%
      85..: 0.4%
    }
    male: by age {
      0..11: 0%
      12..17: 0.4%
      18..34: 1.3%
      35..44: 1.4%
      45..54: 1.3%
      55..64: 1%
      65..74: 0.6%
      75..84: 0.4%
      85..: 0.3%
    }
  }
  mortality 1.8
  onset ~ by age {
    0..24: gamma(2.5, 2) in 0.1..10
    25..39: gamma(8, 5) in 0.2..24
    40..: gamma(20, 10) in 0.5..55
  }

  type ~ by sex {
    female: { bipolar_1: 56%, bipolar_2: rest }
    male: { bipolar_1: 68%, bipolar_2: rest }
  }
  episode ~ { depressed: 33%, manic: 9%, mixed: 7%, partial_remission: 21%, full_remission: rest }
  pole ~ { depressed: 62%, manic: 28%, mixed: rest }
  severity ~ { mild: 34%, moderate: 44%, severe: rest }
  psychotic ~ by severity { mild: bernoulli(0), moderate: bernoulli(0), severe: bernoulli(0.35) }
  lab phq9 ~ by episode {
    depressed: by severity {
      mild: normal(8, 1.2) in 5..10
      moderate: normal(13, 1.4) in 10..16
      severe: normal(18.5, 2.2) in 15..26
    }
    mixed: normal(12, 3) in 6..20
    manic: normal(4, 2) in 0..9
    partial_remission: normal(6, 1.6) in 3..9
    full_remission: normal(2.6, 1.1) in 0..4.4
  }
  scale tsh 1.35 when on lithium
  shift calcium 0.15 when on lithium
  scale triglycerides 1.12 when on antipsychotic
  scale platelets 0.9 when on divalproex

  code icd10 F31.81 when type == bipolar_2
  code icd10 F31.11 when type == bipolar_1 and episode == manic and severity == mild
  code icd10 F31.12 when type == bipolar_1 and episode == manic and severity == moderate
  code icd10 F31.13 when type == bipolar_1 and episode == manic and severity == severe and not psychotic
  code icd10 F31.2 when type == bipolar_1 and episode == manic and severity == severe and psychotic
  code icd10 F31.31 when type == bipolar_1 and episode == depressed and severity == mild
  code icd10 F31.32 when type == bipolar_1 and episode == depressed and severity == moderate
  code icd10 F31.4 when type == bipolar_1 and episode == depressed and severity == severe and not psychotic
  code icd10 F31.5 when type == bipolar_1 and episode == depressed and severity == severe and psychotic
  code icd10 F31.61 when type == bipolar_1 and episode == mixed and severity == mild
  code icd10 F31.62 when type == bipolar_1 and episode == mixed and severity == moderate
  code icd10 F31.63 when type == bipolar_1 and episode == mixed and severity == severe and not psychotic
  code icd10 F31.64 when type == bipolar_1 and episode == mixed and severity == severe and psychotic
  code icd10 F31.75 when type == bipolar_1 and episode == partial_remission and pole == depressed
  code icd10 F31.73 when type == bipolar_1 and episode == partial_remission and pole == manic
  code icd10 F31.77 when type == bipolar_1 and episode == partial_remission and pole == mixed
  code icd10 F31.76 when type == bipolar_1 and episode == full_remission and pole == depressed
  code icd10 F31.74 when type == bipolar_1 and episode == full_remission and pole == manic
  code icd10 F31.78 when type == bipolar_1 and episode == full_remission and pole == mixed
  also icd10 Z79.899 when on lithium or on antipsychotic or on divalproex or on lamotrigine

  treat lithium 300mg tid 26% when type == bipolar_1 and egfr >= 45 and not has pregnancy
  treat lithium 300mg tid 12% when type == bipolar_2 and egfr >= 45 and not has pregnancy
  treat lamotrigine 100mg bid 26% when type == bipolar_1 and age >= 16
  treat lamotrigine 100mg bid 37% when type == bipolar_2 and age >= 16
  treat divalproex 500mg bid 24% when sex == male and age >= 12
  treat divalproex 500mg bid 20% when sex == female and age >= 50
  treat quetiapine 200mg nightly 29%
  treat aripiprazole 10mg daily 32%
  treat antipsychotic 30% ~ { olanzapine: 40%, lurasidone: 34%, risperidone: rest }
  treat ssri_snri 26% ~ {
    sertraline: 40%
    escitalopram: 35%
    fluoxetine: rest
  } when (episode == depressed or episode == partial_remission) and (on lithium or on lamotrigine or on divalproex or on antipsychotic)
  treat bupropion 150mg daily 11% when age >= 18 and episode != manic and (on lithium or on lamotrigine or on antipsychotic)
  treat benzodiazepine 16% ~ {
    clonazepam: 60%
    lorazepam: rest
  } when age >= 18 and not has opioid_use_disorder
  treat trazodone 50mg nightly 10% when age >= 18

  visits office 0.5 per year
  visits office psychiatry per year by episode {
    depressed: 4.4
    manic: 5
    mixed: 5
    partial_remission: 3.4
    full_remission: 2.4
  }
  visits telehealth psychiatry 0.8 per year
  visits therapy 2.4 per year
  visits emergency 0.10 per year when severity != severe
  visits emergency 0.34 per year when severity == severe
  visits inpatient psychiatry 0.04 per year when severity != severe
  visits inpatient psychiatry 0.30 per year when severity == severe and episode != full_remission
  stay ~ by age { 0..17: lognormal(8, 5) in 2..35 }
  monitor lithium_level 2.8 per year when on lithium
  monitor bmp 2.0 per year when on lithium
  monitor tsh 1.7 per year when on lithium
  monitor calcium 0.8 per year when on lithium
  monitor valproate_level 1.8 per year when on divalproex
  monitor hepatic_panel 1.5 per year when on divalproex
  monitor cbc 1.4 per year when on divalproex
  monitor a1c 0.9 per year when on antipsychotic
  monitor lipid_panel 0.9 per year when on antipsychotic
  monitor phq9 2.4 per year
  reason "Bipolar disorder follow-up"
  source "NIMH, NCS-R; Judd 2002; CANMAT/ISBD 2018; VA/DoD 2023; ADA/APA 2004; MEPS 2022; ICD-10-CM FY2025; types, severity, levels, visits, shares, mortality: memory"
}
