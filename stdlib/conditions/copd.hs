# Chronic obstructive pulmonary disease. Prevalence: BRFSS and NHIS, self-reported diagnosis, rounded. Treatment: GOLD
# 2024 groups A, B and E with claims shares. Tobacco: about three in four have smoked; smoking today is module
# tobacco_use. Codes: ICD-10-CM FY2025, J44 with "use additional code" for tobacco. A visit to an emergency department,
# an urgent care center or a stay for the disease is an exacerbation, J44.1; with pneumonia it is J44.0. With asthma
# J44.89 since 2023-10-01, J44.9 before, and the asthma beside it ("code also" at J44).
condition copd {
  title "Chronic obstructive pulmonary disease"
  adjective copd
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 1.8%
      35..44: 3.6%
      45..54: 6.6%
      55..64: 10%
      65..74: 12.5%
      75..84: 12.5%
      85..: 10%
    }
    male: by age {
      0..17: 0%
      18..34: 1.3%
      35..44: 2.4%
      45..54: 4.6%
      55..64: 8.2%
      65..74: 11.5%
      75..84: 12.5%
      85..: 11%
    }
  }
  odds tobacco_use 4.81
  odds asthma 4.01
  odds lung_cancer 3.59
  odds anxiety 1.47
  odds depression 1.72
  odds osteoporosis 1.6
  onset ~ gamma(7, 5) in 0.3..30
  mortality 1.9

  severity ~ { mild: 32%, moderate: 44%, severe: rest }
  former_smoker ~ bernoulli(0.62)
  home_oxygen ~ by severity {
    mild: bernoulli(0)
    moderate: bernoulli(0.05)
    severe: bernoulli(0.36)
  }
  infected = visit.reason == pneumonia or visit.reason == sepsis and sepsis.focus == lung or visit.reason == influenza and influenza.lungs != free or visit.reason == covid and covid.pneumonic
  flare = visit.reason == copd and (visit.kind == emergency or visit.kind == inpatient or visit.kind == urgent_care)
  lab smoking_status ~ { 1: 100% } when former_smoker and not has tobacco_use
  lab fev1_fvc ~ by severity {
    mild: normal(65, 3) in 56..69
    moderate: normal(57, 4) in 45..68
    severe: normal(46, 6) in 28..60
  }
  lab fev1_percent ~ by severity {
    mild: normal(88, 5) in 80..108
    moderate: normal(65, 7) in 50..79
    severe: normal(39, 7) in 20..49
  }
  lab spo2 ~ by severity {
    mild: normal(96.2, 0.9) in 94..99
    moderate: normal(94.8, 1.1) in 91..98
    severe: normal(92.2, 1.5) in 87..96
  }
  shift respiratory_rate 1 when severity == moderate
  shift respiratory_rate 3 when severity == severe
  shift heart_rate 4 when severity == severe
  shift co2 2 when severity == severe
  shift hemoglobin 0.4 when home_oxygen
  drift fev1_percent -1 per year

  code icd10 J44.0 when infected
  code icd10 J44.1 when flare
  code icd10 J44.89 when has asthma and not flare and not infected
  code icd10 J44.9
  also icd10 J96.11 when home_oxygen
  also icd10 Z99.81 when home_oxygen
  also icd10 Z87.891 when former_smoker and not has tobacco_use
  also icd10 Z79.51 when on ics_laba or on fluticasone

  treat albuterol prn 66%
  treat tiotropium daily 15% when severity == mild
  treat tiotropium daily 28% when severity == moderate
  treat tiotropium daily 46% when severity == severe
  treat ics_laba 15% ~ {
    fluticasone_salmeterol: 57%
    budesonide_formoterol: rest
  } when severity == mild
  treat ics_laba 39% ~ {
    fluticasone_salmeterol: 57%
    budesonide_formoterol: rest
  } when severity == moderate
  treat ics_laba 64% ~ {
    fluticasone_salmeterol: 57%
    budesonide_formoterol: rest
  } when severity == severe
  treat prednisone 8% when severity == mild
  treat prednisone 20% when severity == moderate
  treat prednisone 42% when severity == severe

  visits office 0.9 per year
  visits office pulmonology 0.3 per year when severity == moderate
  visits office pulmonology 1.1 per year when severity == severe
  visits urgent_care 0.1 per year
  visits emergency per year by severity { mild: 0.05, moderate: 0.12, severe: 0.34 }
  visits inpatient per year by severity { mild: 0.02, moderate: 0.06, severe: 0.28 }
  stay ~ by age { 0..17: lognormal(4.3, 2.8) in 1..25 }
  monitor cbc 0.5 per year
  perform spirometry 0.45 per year
  perform chest_xray 0.3 per year
  reason "COPD follow-up"
  source "BRFSS, NHIS; GOLD 2024; ICD-10-CM FY2025; severity shares, levels, treatment shares, visits: memory"
}
