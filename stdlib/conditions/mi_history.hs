# A myocardial infarction in the past, more than four weeks ago. Prevalence: AHA statistics and BRFSS, rounded, as
# shares of those with coronary disease.
# Treatment: 2023 AHA/ACC guideline for chronic coronary disease; what coronary disease takes anyway stands there.
# Codes: ICD-10-CM FY2025. Guideline I.C.9.e.1: I25.2 after four weeks, never the principal code here: it accompanies
# the coronary disease.
condition mi_history {
  title "Old myocardial infarction"
  adjective post_infarction
  age_from 18
  among cad
  prevalence by sex {
    female: by age { 0..34: 50%, 35..44: 50%, 45..54: 46%, 55..64: 43%, 65..74: 41%, 75..: 38% }
    male: by age { 0..34: 33%, 35..44: 53%, 45..54: 52%, 55..64: 48%, 65..74: 45%, 75..: 43% }
  }
  mortality 1.2
  onset ~ gamma(7, 6) in 0.2..35
  shift lvef -4 when not has heart_failure
  code icd10 I25.2
  also icd10 Z79.82 when on aspirin
  treat aspirin 81mg daily 45% when not has afib
  treat beta_blocker 40% ~ { metoprolol_succinate: 62%, carvedilol: rest }
  treat atorvastatin 40mg daily 25% when not has pregnancy
  treat raas 30% ~ {
    lisinopril: 62%
    losartan: rest
  } when not has hypertension and not has heart_failure and not has ckd and not has pregnancy
  visits office cardiology 0.4 per year
  monitor lipid_panel 0.3 per year
  perform echocardiogram 0.12 per year when not has heart_failure
  perform ecg 0.3 per year
  reason "Follow-up after a myocardial infarction"
  source "AHA 2024 statistics, BRFSS; 2023 AHA/ACC guideline for chronic coronary disease; ICD-10-CM FY2025; visits: memory"
}
