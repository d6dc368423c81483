# Spirometry and the like. The percentage of the predicted FEV1 is the person's own; FEV1 follows from it and what is
# predicted (Hankinson 1999, NHANES III), vital capacity from FEV1 and the ratio fev1_fvc of heart_lung.hs.
lab fev1_percent {
  title "FEV1 measured/predicted"
  short "FEV1, % of predicted"
  loinc "20152-5"
  unit "%"
  decimals 0
  range by age { 0..: 80.. }
  value ~ normal(98, 8) in 81..122
  noise 3%
  category procedure
  source "LOINC 2.78; GOLD 2024; levels: memory"
}

lab fev1_predicted {
  title "FEV1 predicted"
  short "FEV1, predicted"
  loinc "20149-1"
  unit "L"
  decimals 2
  value = max(0.5, (0.4333 - 0.00361 * age - 0.000194 * age * age + 0.00011496 * height * height when age >= 18 else -0.871 + 0.06537 * age + 0.00011496 * height * height) when sex == female else 0.5536 - 0.01303 * age - 0.000172 * age * age + 0.00014098 * height * height when age >= 20 else -0.7453 - 0.04106 * age + 0.004477 * age * age + 0.00014098 * height * height)
  noise 0%
  category procedure
  source "LOINC 2.78; Hankinson 1999"
}

lab fev1 {
  title "FEV1"
  short "FEV1"
  loinc "20150-9"
  unit "L"
  decimals 2
  value = fev1_predicted * fev1_percent / 100
  noise 0%
  category procedure
  source "LOINC 2.78; share of the predicted"
}

lab fvc {
  title "Forced vital capacity [Volume] Respiratory system by Spirometry"
  short "FVC"
  loinc "19868-9"
  unit "L"
  decimals 2
  value = 100 * fev1 / fev1_fvc
  noise 0%
  category procedure
  source "LOINC 2.78; FEV1 over the ratio"
}

lab peak_flow {
  title "Maximum expiratory gas flow Respiratory system airway by Peak flow meter"
  short "Peak flow"
  loinc "33452-4"
  unit "L/min"
  decimals 0
  value = 60 * (1.1 + 1.9 * fev1)
  noise 5%
  category procedure
  source "LOINC 2.78; fit to FEV1: memory"
}

lab feno {
  title "Nitric oxide [Gas fraction] in Exhaled gas"
  short "FeNO"
  loinc "49330-4"
  unit "[ppb]"
  decimals 0
  range by age { 0..11: 0..19, 12..: 0..24 }
  value ~ by age { 0..11: lognormal(10, 4) in 3..19, 12..: lognormal(15, 5) in 5..24 }
  noise 12%
  category procedure
  source "LOINC 2.78; ATS 2011; levels: memory"
}

lab dlco_percent {
  title "Diffusion capacity.carbon monoxide measured/predicted"
  short "DLCO, % of predicted"
  loinc "19911-7"
  unit "%"
  decimals 0
  range 75..140
  value ~ normal(96, 9) in 78..125
  noise 5%
  category procedure
  source "LOINC 2.78; ERS/ATS 2022; levels: memory"
}
