# Quotients and the rarer tests of chemistry.
lab osmolality {
  title "Osmolality of Serum or Plasma"
  short "Osmolality"
  loinc "2692-2"
  unit "mosm/kg"
  specimen "Serum or Plasma"
  decimals 0
  range 278..305
  critical 240..340
  value = 2 * sodium + glucose / 18 + bun / 2.8
  noise 0.8%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ionized_calcium {
  title "Calcium.ionized [Moles/volume] in Serum or Plasma"
  short "Ionized calcium"
  loinc "1995-0"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 2
  range 1.12..1.32
  critical 0.80..1.60
  value = 1.22 * (calcium - 0.8 * (albumin - 4.4)) / 9.4
  noise 1.5%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab cystatin_c {
  title "Cystatin C [Mass/volume] in Serum or Plasma"
  short "Cystatin C"
  loinc "33863-2"
  unit "mg/L"
  specimen "Serum or Plasma"
  decimals 2
  range 0.52..1.23
  value = 0.85 * pow(95 / max(5, egfr), 0.85)
  noise 4%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to eGFR: memory"
}

lab bun_creatinine_ratio {
  title "Urea nitrogen/Creatinine [Mass Ratio] in Serum or Plasma"
  short "Urea nitrogen/creatinine"
  loinc "3097-3"
  unit "{ratio}"
  specimen "Serum or Plasma"
  decimals 0
  range 6..30
  value = bun / creatinine
  noise 0%
  category laboratory
  source "LOINC 2.78; quotient of the two"
}

lab albumin_globulin_ratio {
  title "Albumin/Globulin [Mass Ratio] in Serum or Plasma"
  short "Albumin/globulin"
  loinc "1759-0"
  unit "{ratio}"
  specimen "Serum or Plasma"
  decimals 1
  range 1.0..2.5
  value = albumin / globulin
  noise 0%
  category laboratory
  source "LOINC 2.78; quotient of the two"
}

lab cholesterol_hdl_ratio {
  title "Cholesterol.total/Cholesterol in HDL [Mass Ratio] in Serum or Plasma"
  short "Cholesterol/HDL"
  loinc "9830-1"
  unit "{ratio}"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..4.9
  value = total_cholesterol / hdl
  noise 0%
  category laboratory
  source "LOINC 2.78; quotient of the two"
}

lab neonatal_bilirubin {
  title "Bilirubin [Mass/volume] in Skin"
  short "Transcutaneous bilirubin"
  loinc "58941-6"
  unit "mg/dL"
  decimals 1
  range 0.0..12.0
  critical 0..20
  value ~ lognormal(6.5, 2.6) in 1..12
  noise 6%
  turnaround 0.1
  ages 0..0
  category laboratory
  source "LOINC 2.78; AAP 2022; of a newborn; levels: memory"
}
