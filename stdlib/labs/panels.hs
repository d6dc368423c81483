# Panels: what is ordered together. CPT numbers only, the titles are ours or LOINC's.
panel bmp {
  title "Basic metabolic 2000 panel - Serum or Plasma"
  loinc "24321-2"
  cpt "80048"
  labs glucose, bun, creatinine, egfr, sodium, potassium, chloride, co2, calcium
  source "LOINC 2.78"
}

panel cmp {
  title "Comprehensive metabolic 2000 panel - Serum or Plasma"
  loinc "24323-8"
  cpt "80053"
  labs glucose, bun, creatinine, egfr, sodium, potassium, chloride, co2, calcium, total_protein, albumin, globulin, bilirubin, alp, ast, alt
  source "LOINC 2.78"
}

panel hepatic_panel {
  title "Hepatic function 2000 panel - Serum or Plasma"
  loinc "24325-3"
  cpt "80076"
  labs total_protein, albumin, bilirubin, bilirubin_direct, alp, ast, alt
  source "LOINC 2.78"
}

panel renal_panel {
  title "Renal function 2000 panel - Serum or Plasma"
  loinc "24362-6"
  cpt "80069"
  labs glucose, bun, creatinine, egfr, sodium, potassium, chloride, co2, calcium, phosphate, albumin
  source "LOINC 2.78"
}

panel lipid_panel {
  title "Lipid 1996 panel - Serum or Plasma"
  loinc "24331-1"
  cpt "80061"
  labs total_cholesterol, hdl, triglycerides, ldl, non_hdl
  source "LOINC 2.78"
}

panel cbc {
  title "CBC panel - Blood by Automated count"
  loinc "58410-2"
  cpt "85027"
  labs wbc, rbc, hemoglobin, hematocrit, mcv, mch, mchc, rdw, platelets
  source "LOINC 2.78"
}

panel uacr_panel {
  title "Microalbumin/Creatinine panel - Urine"
  cpt "82043"
  labs urine_albumin, urine_creatinine, uacr
  source "CPT number; no panel code, the parts have theirs"
}

panel urinalysis {
  title "Urinalysis by test strip"
  cpt "81003"
  labs urine_specific_gravity, urine_ph
  source "CPT number; the strip results that are numbers"
}

panel thyroid_panel {
  title "Thyroid function"
  cpt "84443"
  labs tsh, free_t4
  source "CPT number of TSH"
}

panel vital_signs {
  title "Vital signs, weight, height, head circumference, oxygen saturation and BMI panel"
  loinc "85353-1"
  labs height, weight, bmi, sbp, dbp, heart_rate, respiratory_rate, temperature, spo2
  source "LOINC 2.78; FHIR R4 vital signs"
}
