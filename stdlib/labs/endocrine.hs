# Thyroid, parathyroid, vitamins. Free T4 falls as the logarithm of TSH rises (log-linear feedback, Hoermann 2010). Ranges: a large US laboratory.
lab tsh {
  title "Thyrotropin [Units/volume] in Serum or Plasma"
  short "TSH"
  loinc "3016-3"
  unit "u[IU]/mL"
  specimen "Serum or Plasma"
  decimals 2
  range 0.40..4.50
  critical 0.01..50
  value ~ lognormal(1.75, 0.75) in 0.45..4.3
  noise 17%
  turnaround 4
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab free_t4 {
  title "Thyroxine (T4) free [Mass/volume] in Serum or Plasma"
  short "Free T4"
  loinc "3024-7"
  unit "ng/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.8..1.8
  value = max(0.1, 1.22 - 0.135 * log(max(0.005, tsh) / 1.75))
  noise 7%
  turnaround 4
  category laboratory
  source "LOINC 2.78; Hoermann 2010; EFLM within-person variation; fit to TSH, range: memory"
}

lab pth {
  title "Parathyrin.intact [Mass/volume] in Serum or Plasma"
  short "PTH, intact"
  loinc "2731-8"
  unit "pg/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 16..77
  value ~ lognormal(40, 12) in 17..75
  noise 15%
  turnaround 4
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab vitamin_b12 {
  title "Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma"
  short "Vitamin B12"
  loinc "2132-9"
  unit "pg/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 200..1100
  value ~ lognormal(520, 180) in 230..1050
  noise 9%
  turnaround 4
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab vitamin_d {
  title "25-Hydroxyvitamin D2+25-Hydroxyvitamin D3 [Mass/volume] in Serum or Plasma"
  short "Vitamin D, 25-hydroxy"
  loinc "62292-8"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 30..100
  value ~ lognormal(31, 9) in 10..75
  noise 8%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
