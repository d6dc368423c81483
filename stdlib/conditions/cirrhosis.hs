# Cirrhosis of the liver. Prevalence: NHANES and VA cohorts, diagnosed, rounded. Cause: alcohol and fatty liver most,
# then hepatitis C and the rest. About four in ten are decompensated: ascites, varices, encephalopathy (AASLD 2021
# guidance). The tests of the MELD score move together. Treatment: AASLD 2021: spironolactone with furosemide in ratio
# 100 to 40 for ascites, lactulose for encephalopathy, a non-selective beta blocker for varices; liver ultrasound twice
# a year is meant to find cancer, and is done in fewer. Codes: ICD-10-CM FY2025: K70.31 holds the ascites, elsewhere
# R18.8; I85.1- after the cirrhosis ("code first"); K76.82 since 2022-10-01, K72.90 before; steatohepatitis K75.81 and
# chronic hepatitis C beside K74.6-.
condition cirrhosis {
  title "Cirrhosis of the liver"
  adjective cirrhotic
  age_from 12
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 0.01%
      18..34: 0.05%
      35..44: 0.2%
      45..54: 0.4%
      55..64: 0.7%
      65..74: 0.8%
      75..84: 0.6%
      85..: 0.4%
    }
    male: by age {
      0..11: 0%
      12..17: 0.01%
      18..34: 0.08%
      35..44: 0.3%
      45..54: 0.7%
      55..64: 1.2%
      65..74: 1.1%
      75..84: 0.8%
      85..: 0.4%
    }
  }
  onset ~ gamma(5, 4) in 0.2..25
  mortality 3

  cause ~ by age {
    0..17: { other: 100% }
    18..64: { alcohol: 46%, steatohepatitis: 28%, biliary: 4%, other: rest }
    65..: { alcohol: 30%, steatohepatitis: 42%, biliary: 5%, other: rest }
  }
  stage ~ { compensated: 60%, decompensated: rest }
  ascites ~ by stage { compensated: bernoulli(0), decompensated: bernoulli(0.74) }
  encephalopathy ~ by stage { compensated: bernoulli(0), decompensated: bernoulli(0.34) }
  varices ~ by stage { compensated: bernoulli(0.3), decompensated: bernoulli(0.68) }
  sober ~ bernoulli(0.55)
  lab albumin ~ by stage {
    compensated: normal(3.9, 0.3) in 3.3..4.7
    decompensated: normal(2.9, 0.35) in 1.9..3.6
  }
  lab bilirubin ~ by stage {
    compensated: lognormal(1.0, 0.4) in 0.4..2.2
    decompensated: lognormal(2.8, 1.8) in 0.9..14
  }
  lab inr ~ by stage {
    compensated: normal(1.15, 0.08) in 1.0..1.4
    decompensated: normal(1.6, 0.25) in 1.2..2.6
  }
  lab platelets ~ by stage {
    compensated: normal(128, 32) in 60..230
    decompensated: normal(88, 26) in 30..160
  }
  lab alt ~ lognormal(42, 18) in 14..150
  lab alp ~ by cause {
    biliary: lognormal(240, 90) in 120..620
    alcohol: lognormal(115, 38) in 60..300
    steatohepatitis: lognormal(105, 32) in 55..260
    other: lognormal(110, 36) in 55..280
  }
  scale ast 1.75 when cause == alcohol
  scale ast 1.35 when cause != alcohol
  scale ammonia 2.2 when encephalopathy
  shift mcv 5 when cause == alcohol
  shift globulin 0.8
  shift hemoglobin -0.8 when stage == compensated
  shift hemoglobin -2.3 when stage == decompensated
  shift sodium -4 when ascites
  shift sbp -6 when stage == compensated
  shift sbp -14 when stage == decompensated
  shift heart_rate 6 when stage == decompensated
  scale ldl 0.78 when stage == decompensated

  code icd10 K70.31 when cause == alcohol and ascites
  code icd10 K70.30 when cause == alcohol and not ascites
  code icd10 K74.3 when cause == biliary
  code icd10 ~ { K74.60: 64%, K74.69: rest } when cause == steatohepatitis
  code icd10 ~ { K74.69: 60%, K74.60: rest } when cause == other
  code icd10 K75.81 when cause == steatohepatitis
  code icd10 K76.6 when varices
  code icd10 K76.82 when encephalopathy
  also icd10 I85.11 when varices and stage == decompensated and visit.reason == cirrhosis and visit.kind == inpatient
  also icd10 I85.10 when varices and not (stage == decompensated and visit.reason == cirrhosis and visit.kind == inpatient)
  also icd10 R18.8 when ascites and cause != alcohol
  also icd10 F10.21 when cause == alcohol and sober and not has alcohol_use_disorder
  also icd10 F10.20 when cause == alcohol and not sober and not has alcohol_use_disorder

  treat spironolactone daily 88% when ascites and egfr >= 30
  treat furosemide daily 70% when ascites
  treat lactulose tid 88% when encephalopathy
  treat beta_blocker 56% ~ { carvedilol: 46%, propranolol: rest } when varices

  visits office 0.7 per year
  visits office gastroenterology 1.4 per year when stage == compensated
  visits office gastroenterology 3.2 per year when stage == decompensated
  visits endoscopy_upper gastroenterology 0.28 per year
  visits emergency 0.15 per year when stage == compensated
  visits emergency 0.7 per year when stage == decompensated
  visits inpatient 0.08 per year when stage == compensated
  visits inpatient 0.85 per year when stage == decompensated
  stay ~ by age { 0..17: lognormal(5.4, 4) in 1..30 }
  monitor hepatic_panel 3.0 per year
  monitor pt_inr 2.0 per year
  monitor cbc 2.2 per year
  monitor bmp 2.4 per year
  monitor ammonia 0.5 per year when encephalopathy
  perform liver_ultrasound 1.1 per year
  perform paracentesis 1.4 per year when ascites
  reason "Cirrhosis follow-up"
  source "NHANES, VA cohorts; AASLD 2021 and 2023 guidance; ICD-10-CM FY2025; cause, stage, levels, treatment shares, visits: memory"
}
