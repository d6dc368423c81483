# Heart: B-type natriuretic peptide, lipoproteins beyond the panel, creatine kinase MB stands with the enzymes.
lab bnp {
  title "Natriuretic peptide B [Mass/volume] in Serum or Plasma"
  short "BNP"
  loinc "30934-4"
  unit "pg/mL"
  specimen "Plasma"
  decimals 0
  range 0..100
  value = nt_probnp / 5.5
  noise 12%
  category laboratory
  source "LOINC 2.78; 2022 AHA/ACC/HFSA; ratio to NT-proBNP: memory"
}

lab lipoprotein_a {
  title "Lipoprotein a [Moles/volume] in Serum or Plasma"
  short "Lipoprotein(a)"
  loinc "43583-4"
  unit "nmol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 0..75
  value ~ lognormal(42, 70) in 5..400
  noise 9%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab apolipoprotein_b {
  title "Apolipoprotein B [Mass/volume] in Serum or Plasma"
  short "Apolipoprotein B"
  loinc "1884-6"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..89
  value = 0.65 * non_hdl + 8
  noise 4%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to non-HDL cholesterol: memory"
}

lab apolipoprotein_a1 {
  title "Apolipoprotein A-I [Mass/volume] in Serum or Plasma"
  short "Apolipoprotein A-I"
  loinc "1869-7"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 125.., male: 115.. }
  value = 75 + 1.35 * hdl
  noise 4%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to HDL cholesterol: memory"
}

lab vldl {
  title "Cholesterol in VLDL [Mass/volume] in Serum or Plasma by calculation"
  short "VLDL cholesterol"
  loinc "13458-5"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 5..40
  value = total_cholesterol - hdl - ldl
  noise 0%
  category laboratory
  source "LOINC 2.78; the rest of total cholesterol"
}
