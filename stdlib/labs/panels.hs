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

panel cbc_differential {
  title "CBC W Auto Differential panel - Blood"
  loinc "57021-8"
  cpt "85025"
  labs wbc, rbc, hemoglobin, hematocrit, mcv, mch, mchc, rdw, platelets, mpv, neutrophil_percent, lymphocyte_percent, monocyte_percent, eosinophil_percent, basophil_percent, neutrophils, lymphocytes, monocytes, eosinophils, basophils
  source "LOINC 2.78"
}

panel iron_panel {
  title "Iron and Iron binding capacity panel - Serum or Plasma"
  loinc "50190-8"
  cpt "83540"
  labs iron, tibc, transferrin_saturation
  source "LOINC 2.78"
}

panel pt_inr {
  title "PT panel - Platelet poor plasma by Coagulation assay"
  loinc "34528-0"
  cpt "85610"
  labs prothrombin_time, inr
  source "LOINC 2.78"
}

panel coagulation_panel {
  title "Coagulation screen"
  cpt "85730"
  labs prothrombin_time, inr, aptt, fibrinogen
  source "CPT number of the partial thromboplastin time"
}

panel blood_gas {
  title "Gas panel - Arterial blood"
  loinc "24336-0"
  cpt "82803"
  labs blood_ph, pco2, po2, bicarbonate, base_excess, arterial_saturation
  source "LOINC 2.78"
}

panel a1c_panel {
  title "Hemoglobin A1c with estimated average glucose"
  cpt "83036"
  labs a1c, estimated_average_glucose
  source "CPT number; LOINC has no panel in use"
}

panel light_chains {
  title "Free light chains of immunoglobulins"
  cpt "83521"
  labs kappa_free_light_chains, lambda_free_light_chains, kappa_lambda_ratio
  source "CPT number of free light chains, each"
}

panel immunoglobulins {
  title "Immunoglobulins IgG, IgA and IgM"
  cpt "82784"
  labs igg, iga, igm
  source "CPT number of an immunoglobulin, each"
}

panel cd4_panel {
  title "CD4 cells, count and share"
  cpt "86361"
  labs cd4, cd4_percent
  source "CPT number of the CD4 count"
}

panel spirometry_panel {
  title "Spirometry"
  cpt "94010"
  labs fvc, fev1, fev1_fvc, fev1_percent
  source "CPT number; the parts have their codes"
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
  labs urine_specific_gravity, urine_ph, urine_protein_strip, urine_glucose_strip, urine_ketones_strip, urine_blood, urine_leukocyte_esterase, urine_nitrite
  source "CPT number of the strip by analyzer"
}

panel urinalysis_complete {
  title "Urinalysis complete panel - Urine"
  loinc "24356-8"
  cpt "81001"
  labs urine_specific_gravity, urine_ph, urine_protein_strip, urine_glucose_strip, urine_ketones_strip, urine_blood, urine_leukocyte_esterase, urine_nitrite, urine_wbc, urine_rbc
  source "LOINC 2.78"
}

panel upcr_panel {
  title "Protein/Creatinine panel - Urine"
  cpt "84156"
  labs urine_protein, urine_creatinine, upcr
  source "CPT number; the parts have their codes"
}

panel prenatal_panel {
  title "Obstetric panel"
  cpt "80055"
  labs wbc, rbc, hemoglobin, hematocrit, mcv, mch, mchc, rdw, platelets, abo_group, rh_type, antibody_screen, rpr, rubella_immunity, hbs_antigen
  source "CPT number; the parts have their codes"
}

panel blood_type {
  title "ABO group and Rh type"
  cpt "86900"
  labs abo_group, rh_type
  source "CPT number of the ABO group"
}

panel influenza_rapid {
  title "Influenza A and B, rapid antigen"
  cpt "87804"
  labs influenza_a, influenza_b
  source "CPT number; the parts have their codes"
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

panel blood_pressure {
  title "Blood pressure panel with all children optional"
  loinc "85354-9"
  labs sbp, dbp
  source "LOINC 2.78; FHIR R4 vital signs"
}
