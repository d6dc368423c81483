# Urine in numbers: protein, sodium.
lab urine_protein {
  title "Protein [Mass/volume] in Urine"
  short "Urine protein"
  loinc "2888-6"
  unit "mg/dL"
  specimen "Urine"
  decimals 0
  range 0..25
  value = 3 + 0.14 * urine_albumin
  noise 12%
  category laboratory
  source "LOINC 2.78; albumin as two thirds of what is more than usual: memory"
}

lab upcr {
  title "Protein/Creatinine [Mass Ratio] in Urine"
  short "Protein/creatinine ratio"
  loinc "2890-2"
  unit "mg/g{creat}"
  specimen "Urine"
  decimals 0
  range 0..199
  value = 1000 * urine_protein / urine_creatinine
  noise 0%
  category laboratory
  source "LOINC 2.78; quotient of the two; range: KDIGO 2012"
}

lab urine_sodium {
  title "Sodium [Moles/volume] in Urine"
  short "Urine sodium"
  loinc "2955-3"
  unit "mmol/L"
  specimen "Urine"
  decimals 0
  range 28..272
  value ~ lognormal(95, 40) in 30..260
  noise 28%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}
