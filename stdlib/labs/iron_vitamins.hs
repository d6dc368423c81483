# Iron and vitamins. Saturation follows ferritin where stores are low, the binding capacity rises then, and iron is
# saturation times capacity; so the four agree whichever one a condition sets. Ranges: a large US laboratory.
lab tibc {
  title "Iron binding capacity [Mass/volume] in Serum or Plasma"
  short "Iron binding capacity"
  loinc "2500-7"
  unit "ug/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 250..450, male: 250..425 }
  value = 325 + 130 * max(0, 1 - ferritin / 40) - 60 * min(1, max(0, (ferritin - 200) / 300))
  noise 4%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab transferrin_saturation {
  title "Iron saturation [Mass Fraction] in Serum or Plasma"
  short "Transferrin saturation"
  loinc "2502-3"
  unit "%"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 16..45, male: 20..48 }
  value = (27 when sex == female else 30) * pow(min(1, ferritin / 40), 0.6)
  noise 22%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab iron {
  title "Iron [Mass/volume] in Serum or Plasma"
  short "Iron"
  loinc "2498-4"
  unit "ug/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 40..190, male: 50..180 }
  critical 0..400
  value = transferrin_saturation * tibc / 100
  noise 0%
  category laboratory
  source "LOINC 2.78; product of saturation and capacity"
}

lab transferrin {
  title "Transferrin [Mass/volume] in Serum or Plasma"
  short "Transferrin"
  loinc "3034-6"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 200..370
  value = tibc / 1.27
  noise 0%
  category laboratory
  source "LOINC 2.78; binding capacity of transferrin, 1.27 ug of iron a mg"
}

lab folate {
  title "Folate [Mass/volume] in Serum or Plasma"
  short "Folate"
  loinc "2284-8"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range by age { 0..: 5.4.. }
  value ~ lognormal(14, 4.5) in 5.6..35
  noise 11%
  turnaround 4
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab methylmalonic_acid {
  title "Methylmalonate [Moles/volume] in Serum or Plasma"
  short "Methylmalonic acid"
  loinc "13964-2"
  unit "nmol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 55..335
  value = 165 + 90000 * max(0, 1 / vitamin_b12 - 1 / 350)
  noise 14%
  turnaround 60
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab homocysteine {
  title "Homocysteine [Moles/volume] in Serum or Plasma"
  short "Homocysteine"
  loinc "13965-9"
  unit "umol/L"
  specimen "Serum or Plasma"
  decimals 1
  range by sex { female: 0.0..10.4, male: 0.0..11.4 }
  value ~ by sex { female: lognormal(7.8, 1.5) in 4..10.3, male: lognormal(8.8, 1.6) in 4.5..11.3 }
  noise 9%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab zinc {
  title "Zinc [Mass/volume] in Serum or Plasma"
  short "Zinc"
  loinc "5763-8"
  unit "ug/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 60..130
  value ~ normal(86, 12) in 62..126
  noise 9%
  turnaround 30
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab reticulocytes {
  title "Reticulocytes/100 erythrocytes in Blood by Automated count"
  short "Reticulocytes"
  loinc "17849-1"
  unit "%"
  specimen "Blood"
  decimals 1
  range 0.5..2.5
  value ~ lognormal(1.2, 0.35) in 0.6..2.4
  noise 10%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab haptoglobin {
  title "Haptoglobin [Mass/volume] in Serum or Plasma"
  short "Haptoglobin"
  loinc "4542-7"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 43..212
  value ~ lognormal(115, 38) in 46..208
  noise 10%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab lead {
  title "Lead [Mass/volume] in Venous blood"
  short "Blood lead"
  loinc "77307-7"
  unit "ug/dL"
  specimen "Venous blood"
  decimals 1
  range by age { 0..15: 0.0..3.4, 16..: 0.0..4.9 }
  critical 0..45
  value ~ lognormal(0.9, 0.6) in 0.3..3.3
  noise 12%
  turnaround 30
  category laboratory
  source "LOINC 2.78; CDC blood lead reference value 2021, 3.5 ug/dL; levels: memory"
}
