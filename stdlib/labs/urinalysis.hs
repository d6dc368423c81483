# Urinalysis: what the strip and the microscope say. Leukocyte esterase and blood follow the cells seen, protein the
# albumin, sugar the blood's beyond the threshold of the kidney, ketones those of the blood. Nitrite is the person's own.
lab urine_wbc {
  title "Leukocytes [#/area] in Urine sediment by Microscopy high power field"
  short "Urine WBC"
  loinc "5821-4"
  unit "/[HPF]"
  specimen "Urine"
  decimals 0
  range 0..5
  value ~ lognormal(1.4, 1.1) in 0..5
  noise 30%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab urine_rbc {
  title "Erythrocytes [#/area] in Urine sediment by Microscopy high power field"
  short "Urine RBC"
  loinc "13945-1"
  unit "/[HPF]"
  specimen "Urine"
  decimals 0
  range 0..2
  value ~ lognormal(0.7, 0.6) in 0..2
  noise 35%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab urine_protein_strip {
  title "Protein [Mass/volume] in Urine by Test strip"
  short "Urine protein"
  loinc "5804-0"
  unit "mg/dL"
  specimen "Urine"
  decimals 0
  range 0..20
  value = (300 when urine_albumin >= 2200 else 100 when urine_albumin >= 700 else 30 when urine_albumin >= 200 else 0)
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; steps of the strip; albumin as two thirds of the protein: memory"
}

lab urine_glucose_strip {
  title "Glucose [Mass/volume] in Urine by Test strip"
  short "Urine glucose"
  loinc "5792-7"
  unit "mg/dL"
  specimen "Urine"
  decimals 0
  range 0..15
  value = (1000 when glucose >= 320 else 500 when glucose >= 260 else 250 when glucose >= 215 else 100 when glucose >= 185 else 0)
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; threshold of the kidney near 180 mg/dL; steps of the strip: memory"
}

lab urine_ketones_strip {
  title "Ketones [Mass/volume] in Urine by Test strip"
  short "Urine ketones"
  loinc "5797-6"
  unit "mg/dL"
  specimen "Urine"
  decimals 0
  range 0..5
  value = (80 when beta_hydroxybutyrate >= 3 else 40 when beta_hydroxybutyrate >= 1.5 else 15 when beta_hydroxybutyrate >= 0.6 else 0)
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; steps of the strip: memory"
}

lab urine_leukocyte_esterase {
  title "Leukocyte esterase [Presence] in Urine by Test strip"
  short "Leukocyte esterase"
  loinc "5799-2"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Trace", "1+", "2+", "3+"
  decimals 0
  range 0..0
  value = (4 when urine_wbc >= 60 else 3 when urine_wbc >= 30 else 2 when urine_wbc >= 12 else 1 when urine_wbc >= 6 else 0)
  noise 0%
  turnaround 0.7
  category laboratory
  source "LOINC 2.78; follows the cells seen"
}

lab urine_nitrite {
  title "Nitrite [Presence] in Urine by Test strip"
  short "Nitrite"
  loinc "5802-4"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Positive" "LA6576-8"
  decimals 0
  range 0..0
  value ~ by sex {
    female: by age {
      0..49: { 0: 98.6%, 1: rest }
      50..69: { 0: 97%, 1: rest }
      70..: { 0: 92%, 1: rest }
    }
    male: by age { 0..64: { 0: 99.7%, 1: rest }, 65..: { 0: 96.5%, 1: rest } }
  }
  noise 0%
  turnaround 0.7
  category laboratory
  source "LOINC 2.78; IDSA 2019, how common bacteriuria without symptoms is, of which some two thirds make nitrite: memory"
}

lab urine_blood {
  title "Hemoglobin [Presence] in Urine by Test strip"
  short "Urine blood"
  loinc "5794-3"
  specimen "Urine"
  answers "Negative" "LA6577-6", "Trace", "1+", "2+", "3+"
  decimals 0
  range 0..0
  value = (4 when urine_rbc >= 50 else 3 when urine_rbc >= 20 else 2 when urine_rbc >= 8 else 1 when urine_rbc >= 3 else 0)
  noise 0%
  turnaround 0.7
  category laboratory
  source "LOINC 2.78; follows the cells seen"
}
