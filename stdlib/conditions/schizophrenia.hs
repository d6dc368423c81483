# Schizophrenia and schizoaffective disorder. Prevalence: NIMH and claims, rounded; men from the early twenties, women
# somewhat later and again after menopause. Treatment: APA guideline 2020; clozapine after two antipsychotics have failed;
# shares of claims. The APA asks for one antipsychotic, taken by nine in ten of those in care. Metabolic monitoring:
# ADA/APA 2004 (weight, glucose or A1c, lipids yearly). Clozapine: absolute neutrophil count monthly in the long run.
# Codes: ICD-10-CM FY2025; F25 is never beside F20 or F31 with psychotic symptoms (Excludes1), Z79.899 follows the drug.
condition schizophrenia {
  title "Schizophrenia spectrum disorder"
  adjective schizophrenic
  age_from 13
  excludes bipolar
  prevalence by sex {
    female: by age {
      0..12: 0%
      13..17: 0.02%
      18..34: 0.3%
      35..44: 0.5%
      45..64: 0.6%
      65..: 0.5%
    }
    male: by age {
      0..12: 0%
      13..17: 0.02%
      18..34: 0.55%
      35..54: 0.75%
      55..64: 0.7%
      65..74: 0.55%
      75..84: 0.45%
      85..: 0.4%
    }
  }
  mortality 2.6
  onset ~ by age {
    0..24: gamma(1.8, 1.2) in 0.1..6
    25..39: gamma(8, 5) in 0.3..20
    40..: gamma(22, 10) in 1..50
  }

  type ~ by sex {
    female: {
      paranoid: 30%
      undifferentiated: 10%
      schizoaffective_bipolar: 22%
      schizoaffective_depressive: 14%
      unspecified: rest
    }
    male: {
      paranoid: 40%
      undifferentiated: 12%
      schizoaffective_bipolar: 14%
      schizoaffective_depressive: 8%
      unspecified: rest
    }
  }
  severity ~ { stable: 48%, symptomatic: 36%, severe: rest }
  resistant ~ by severity {
    stable: bernoulli(0.04)
    symptomatic: bernoulli(0.2)
    severe: bernoulli(0.55)
  }
  lab phq9 ~ normal(9.5, 3.6) in 2..22 when not has depression and severity != stable
  scale triglycerides 1.22 when (on olanzapine or on quetiapine or on clozapine) and not has hyperlipidemia
  scale hdl 0.93
  scale wbc 0.9 when on clozapine

  code icd10 F20.0 when type == paranoid
  code icd10 F20.3 when type == undifferentiated
  code icd10 F25.0 when type == schizoaffective_bipolar
  code icd10 F25.1 when type == schizoaffective_depressive
  code icd10 F20.9 when type == unspecified
  also icd10 Z79.899 when on antipsychotic

  treat clozapine 100mg bid 26% when resistant and age >= 18
  treat quetiapine 200mg nightly 22%
  treat aripiprazole 10mg daily 31%
  treat antipsychotic 96% ~ { risperidone: 47%, olanzapine: 45%, lurasidone: 3%, haloperidol: rest }
  treat divalproex 500mg bid 26% when type == schizoaffective_bipolar and sex == male and age >= 18
  treat lithium 300mg tid 14% when type == schizoaffective_bipolar and egfr >= 60 and not has pregnancy
  treat ssri_snri 46% ~ {
    sertraline: 45%
    escitalopram: 35%
    fluoxetine: rest
  } when type == schizoaffective_depressive
  treat ssri_snri 14% ~ {
    sertraline: 50%
    escitalopram: rest
  } when type != schizoaffective_depressive
  treat benzodiazepine 14% ~ {
    lorazepam: 60%
    clonazepam: rest
  } when age >= 18 and not has opioid_use_disorder

  visits office 0.9 per year
  visits office psychiatry per year by severity { stable: 3.4, symptomatic: 5.2, severe: 7 }
  visits therapy per year by severity { stable: 2, symptomatic: 3.6, severe: 5 }
  visits telehealth psychiatry 0.6 per year
  visits emergency per year by severity { stable: 0.15, symptomatic: 0.4, severe: 0.9 }
  visits inpatient psychiatry per year by severity { stable: 0.03, symptomatic: 0.16, severe: 0.5 }
  stay ~ by age { 0..17: lognormal(11, 7) in 2..60 }
  monitor a1c 1.1 per year when on antipsychotic
  monitor lipid_panel 1.0 per year when on antipsychotic
  monitor cmp 1.0 per year when on antipsychotic
  monitor cbc 0.6 per year when not on clozapine
  monitor cbc 12 per year when on clozapine
  monitor lithium_level 2.4 per year when on lithium
  perform ecg 0.3 per year when on antipsychotic
  reason "Follow-up of schizophrenia"
  source "NIMH, claims; APA 2020; ADA/APA 2004; clozapine label; ICD-10-CM FY2025; types, severity, shares, visits, mortality: memory"
}
