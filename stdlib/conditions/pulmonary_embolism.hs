# Pulmonary embolism, acute. Incidence: AHA statistics, HCUP, rounded. One in ten strains the right heart. Treatment: CHEST
# 2021 guideline: an oral factor Xa inhibitor for three months at least, none by mouth in pregnancy. Codes: ICD-10-CM FY2025;
# single and multiple subsegmental ones have codes since 2019-10-01; in pregnancy O88.21- stands first (I.C.15.a.1).
condition pulmonary_embolism {
  title "Pulmonary embolism"
  kind acute
  age_from 12
  incidence per year by age {
    0..17: 0.003%
    18..44: 0.05%
    45..64: 0.14%
    65..74: 0.28%
    75..: 0.48%
  }
  strain ~ bernoulli(0.11)
  code icd10 O88.211 when has pregnancy and pregnancy.trimester == 1
  code icd10 O88.212 when has pregnancy and pregnancy.trimester == 2
  code icd10 O88.213 when has pregnancy and pregnancy.trimester == 3
  code icd10 ~ { I26.09: 82%, I26.02: rest } when strain
  code icd10 ~ { I26.99: 72%, I26.94: 13%, I26.93: 10%, I26.92: rest } when not strain
  also icd10 Z79.01 when on anticoagulant
  shift heart_rate 22
  shift respiratory_rate 6
  shift spo2 -4
  lab d_dimer ~ lognormal(3200, 2600) in 600..20000
  lab troponin ~ lognormal(160, 180) in 20..1500 when strain
  scale nt_probnp 8 when strain
  treat anticoagulant 94% ~ {
    apixaban: 66%
    rivaroxaban: 26%
    warfarin: rest
  } when age >= 18 and egfr >= 25 and not has pregnancy
  treat anticoagulant 90% ~ {
    apixaban: 52%
    warfarin: rest
  } when age >= 18 and egfr < 25 and not has pregnancy
  visits ~ { inpatient: 100% } when strain
  visits ~ by age {
    0..64: { inpatient: 67%, emergency: rest }
    65..: { inpatient: 82%, emergency: rest }
  } when not strain
  stay ~ by age { 0..17: lognormal(4.2, 2.8) in 1..20 }
  monitor cbc 0.95 per episode
  monitor bmp 0.95 per episode
  monitor inr 0.8 per episode when not on warfarin
  monitor d_dimer 0.5 per episode
  monitor troponin 0.85 per episode
  monitor nt_probnp 0.6 per episode
  perform chest_ct_angiography 0.97 per episode
  perform leg_vein_ultrasound 0.45 per episode
  perform echocardiogram 0.5 per episode
  perform ecg 0.95 per episode
  recovers ~ normal(110, 26) in 90..200
  reason "Shortness of breath"
  source "AHA 2024 statistics, HCUP NIS 2020; CHEST 2021 guideline; ICD-10-CM FY2025; shares of codes, settings and drugs, levels: memory; days until it is over: memory"
}
