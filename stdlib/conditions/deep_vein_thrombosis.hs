# Deep vein thrombosis of the leg. Incidence: AHA statistics, rounded. Treatment: CHEST 2021 guideline: three months of an
# oral factor Xa inhibitor at least, the double dose of apixaban in the first week; in pregnancy no oral anticoagulant. Codes: ICD-10-CM FY2025, by vein and side; in
# pregnancy O22.3- stands first (I.C.15.a.1).
condition deep_vein_thrombosis {
  title "Deep vein thrombosis"
  kind acute
  age_from 12
  incidence per year by age {
    0..17: 0.005%
    18..44: 0.07%
    45..64: 0.18%
    65..74: 0.32%
    75..: 0.55%
  }
  code icd10 O22.31 when has pregnancy and pregnancy.trimester == 1
  code icd10 O22.32 when has pregnancy and pregnancy.trimester == 2
  code icd10 O22.33 when has pregnancy and pregnancy.trimester == 3
  code icd10 ~ {
    I82.411: 19%
    I82.412: 22%
    I82.431: 13%
    I82.432: 15%
    I82.441: 8%
    I82.442: 8%
    I82.401: 7%
    I82.402: rest
  } when age >= 0
  also icd10 Z79.01 when on anticoagulant
  lab inr ~ normal(1.02, 0.06) in 0.9..1.2 when not has afib
  lab d_dimer ~ lognormal(2400, 1800) in 600..20000
  shift heart_rate 6
  treat anticoagulant 92% ~ {
    apixaban_loading: 86%
    rivaroxaban: 11%
    warfarin: rest
  } when age >= 18 and egfr >= 25 and not has pregnancy
  treat anticoagulant 88% ~ {
    apixaban_loading: 84%
    warfarin: rest
  } when age >= 18 and egfr < 25 and not has pregnancy
  visits ~ by age {
    0..64: { emergency: 58%, office: 20%, inpatient: rest }
    65..: { emergency: 46%, office: 16%, inpatient: rest }
  }
  stay ~ by age { 0..17: lognormal(3.6, 2.4) in 1..18 }
  recovers ~ normal(110, 26) in 90..200
  monitor cbc 0.9 per episode
  monitor bmp 0.85 per episode
  monitor d_dimer 0.45 per episode
  monitor inr 0.7 per episode
  perform one_leg_vein_ultrasound 0.97 per episode
  reason "Swollen and painful leg"
  source "AHA 2024 statistics, HCUP NIS 2020; CHEST 2021 guideline; ICD-10-CM FY2025; shares of veins, settings and drugs: memory"
}
