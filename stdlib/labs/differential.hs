# Leukocytes by kind. The share of lymphocytes falls with age and, at one time, the more leukocytes there are: an
# infection brings neutrophils. Neutrophils are the rest, so the five add up to 100; counts are share times leukocytes.
# Ranges: a large US laboratory; children: Harriet Lane.
lab lymphocyte_percent {
  title "Lymphocytes/100 leukocytes in Blood by Automated count"
  short "Lymphocytes %"
  loinc "736-9"
  unit "%"
  specimen "Blood"
  decimals 1
  range by age { 0..1: 45.0..76.0, 2..5: 28.0..60.0, 6..11: 22.0..52.0, 12..: 18.0..48.0 }
  critical 2..80
  value = min(76, (60 when age < 2 else 44 when age < 6 else 37 when age < 12 else 31) * pow(wbc / (10.2 when age < 2 else 7.8 when age < 12 else 6.6), -0.6))
  noise 10%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab monocyte_percent {
  title "Monocytes/100 leukocytes in Blood by Automated count"
  short "Monocytes %"
  loinc "5905-5"
  unit "%"
  specimen "Blood"
  decimals 1
  range 3.0..13.0
  value ~ normal(7.6, 1.5) in 4.0..12.0
  noise 11%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab eosinophil_percent {
  title "Eosinophils/100 leukocytes in Blood by Automated count"
  short "Eosinophils %"
  loinc "713-8"
  unit "%"
  specimen "Blood"
  decimals 1
  range 0.0..8.0
  value ~ lognormal(2.4, 1.3) in 0.3..7.5
  noise 15%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab basophil_percent {
  title "Basophils/100 leukocytes in Blood by Automated count"
  short "Basophils %"
  loinc "706-2"
  unit "%"
  specimen "Blood"
  decimals 1
  range 0.0..2.0
  value ~ lognormal(0.6, 0.25) in 0.1..1.6
  noise 12%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab neutrophil_percent {
  title "Neutrophils/100 leukocytes in Blood by Automated count"
  short "Neutrophils %"
  loinc "770-8"
  unit "%"
  specimen "Blood"
  decimals 1
  range by age { 0..1: 15.0..45.0, 2..5: 30.0..62.0, 6..11: 38.0..70.0, 12..: 40.0..75.0 }
  value = 100 - lymphocyte_percent - monocyte_percent - eosinophil_percent - basophil_percent
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; the rest to 100"
}

lab neutrophils {
  title "Neutrophils [#/volume] in Blood by Automated count"
  short "Neutrophils"
  loinc "751-8"
  unit "10*3/uL"
  specimen "Blood"
  decimals 2
  range by age { 0..1: 1.00..8.50, 2..11: 1.50..8.50, 12..: 1.50..7.80 }
  critical 0.5..50
  value = neutrophil_percent * wbc / 100
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; share times leukocytes"
}

lab lymphocytes {
  title "Lymphocytes [#/volume] in Blood by Automated count"
  short "Lymphocytes"
  loinc "731-0"
  unit "10*3/uL"
  specimen "Blood"
  decimals 2
  range by age { 0..1: 3.00..13.50, 2..5: 1.70..8.00, 6..11: 1.30..6.00, 12..: 0.85..3.90 }
  value = lymphocyte_percent * wbc / 100
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; share times leukocytes"
}

lab monocytes {
  title "Monocytes [#/volume] in Blood by Automated count"
  short "Monocytes"
  loinc "742-7"
  unit "10*3/uL"
  specimen "Blood"
  decimals 2
  range by age { 0..1: 0.20..1.50, 2..: 0.20..1.10 }
  value = monocyte_percent * wbc / 100
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; share times leukocytes"
}

lab eosinophils {
  title "Eosinophils [#/volume] in Blood by Automated count"
  short "Eosinophils"
  loinc "711-2"
  unit "10*3/uL"
  specimen "Blood"
  decimals 2
  range by age { 0..11: 0.00..0.80, 12..: 0.00..0.50 }
  value = eosinophil_percent * wbc / 100
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; share times leukocytes"
}

lab basophils {
  title "Basophils [#/volume] in Blood by Automated count"
  short "Basophils"
  loinc "704-7"
  unit "10*3/uL"
  specimen "Blood"
  decimals 2
  range 0.00..0.20
  value = basophil_percent * wbc / 100
  noise 0%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; share times leukocytes"
}

lab mpv {
  title "Platelet mean volume [Entitic volume] in Blood by Automated count"
  short "Mean platelet volume"
  loinc "32623-1"
  unit "fL"
  specimen "Blood"
  decimals 1
  range 7.5..12.5
  value ~ normal(10.2, 0.8) in 8.0..12.3
  noise 2%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
