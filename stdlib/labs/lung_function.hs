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
  turnaround 0.3
  ages 5
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
  turnaround 0.3
  ages 5
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
  turnaround 0.3
  ages 5
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
  turnaround 0.3
  ages 5
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
  turnaround 0.1
  ages 5
  category procedure
  source "LOINC 2.78; fit to FEV1: memory"
}

lab dlco {
  title "Diffusion capacity.carbon monoxide"
  short "DLCO"
  loinc "19911-7"
  unit "mL/min/mm[Hg]"
  decimals 1
  range by sex { female: 17.0..28.0, male: 23.0..37.0 }
  value ~ by sex { female: normal(22, 2) in 17.2..27.5, male: normal(29, 2.6) in 23.2..36.5 }
  noise 5%
  turnaround 0.3
  ages 7
  category procedure
  source "LOINC 2.78; ERS/ATS 2022; levels: memory"
}
