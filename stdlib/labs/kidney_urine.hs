# Urine: albumin follows the ratio and urine creatinine. The ratio's range: KDIGO 2012, A1 below 30 mg/g.
lab uacr {
  title "Albumin/Creatinine [Mass Ratio] in Urine"
  short "Albumin/creatinine ratio"
  loinc "9318-7"
  unit "mg/g{creat}"
  specimen "Urine"
  decimals 0
  range 0..29
  value ~ lognormal(8, 5) in 1..28
  noise 25%
  turnaround 4
  category laboratory
  source "LOINC 2.78; KDIGO 2012; levels: memory"
}

lab urine_creatinine {
  title "Creatinine [Mass/volume] in Urine"
  short "Urine creatinine"
  loinc "2161-8"
  unit "mg/dL"
  specimen "Urine"
  decimals 0
  range by sex { female: 20..275, male: 20..320 }
  value ~ lognormal(115, 45) in 30..270
  noise 20%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab urine_albumin {
  title "Microalbumin [Mass/volume] in Urine"
  short "Urine albumin"
  loinc "14957-5"
  unit "mg/L"
  specimen "Urine"
  decimals 1
  range 0.0..20.0
  value = uacr * urine_creatinine / 100
  noise 0%
  turnaround 4
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab urine_specific_gravity {
  title "Specific gravity of Urine by Test strip"
  short "Specific gravity"
  loinc "5811-5"
  unit "{SG}"
  specimen "Urine"
  decimals 3
  range 1.001..1.035
  value ~ normal(1.017, 0.005) in 1.003..1.032
  noise 0.2%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab urine_ph {
  title "pH of Urine by Test strip"
  short "Urine pH"
  loinc "5803-2"
  unit "[pH]"
  specimen "Urine"
  decimals 1
  range 5.0..8.0
  value ~ normal(6.0, 0.45) in 5.0..7.8
  noise 4%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}
