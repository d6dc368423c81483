# Basic and comprehensive metabolic panel. Creatinine follows eGFR by CKD-EPI 2021 solved for creatinine (children: bedside
# Schwartz 2009), urea nitrogen follows creatinine (less than in proportion where the kidney fails), chloride what the
# anion gap leaves, total protein albumin and globulin, direct bilirubin the total (more of it where much is retained). Where eGFR is high, a little of it is much creatinine: hence its upper bounds.
# Ranges: a large US laboratory, adults; children's where they differ much. Healthy eGFR by age: NHANES.

lab egfr {
  title "Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)/1.73 sq M"
  short "eGFR"
  loinc "98979-8"
  unit "mL/min/{1.73_m2}"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..: 60.. }
  critical by age { 0..: 15.. }
  value ~ by age {
    0..1: normal(92, 10) in 70..125
    2..17: normal(112, 11) in 90..140
    18..29: normal(114, 9) in 92..128
    30..39: normal(107, 9) in 84..121
    40..49: normal(101, 9) in 78..114
    50..59: normal(94, 9) in 74..107
    60..69: normal(86, 9) in 67..100
    70..79: normal(78, 8) in 64..94
    80..: normal(70, 6) in 62..86
  }
  noise 2%
  noise 8% when egfr < 15
  category laboratory
  source "LOINC 2.78; NHANES; KDIGO 2012; levels by age: memory"
}

lab creatinine {
  title "Creatinine [Mass/volume] in Serum or Plasma"
  short "Creatinine"
  loinc "2160-0"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 2
  range by age {
    0..1: 0.10..0.40
    2..11: 0.20..0.70
    12..17: 0.40..1.05
    18..: by sex { female: 0.50..1.10, male: 0.70..1.30 }
  }
  critical 0.1..7.4
  value = (0.413 * height / egfr when age < 18 else (0.7 when sex == female else 0.9) * pow(min(1, egfr / (142 * pow(0.9938, age) * (1.012 when sex == female else 1))), -0.83333) * pow(max(1, egfr / (142 * pow(0.9938, age) * (1.012 when sex == female else 1))), -4.14938 when sex == female else -3.31126))
  noise 0%
  category laboratory
  source "LOINC 2.78; CKD-EPI 2021; bedside Schwartz 2009; ranges: memory"
}

lab bun {
  title "Urea nitrogen [Mass/volume] in Serum or Plasma"
  short "Urea nitrogen"
  loinc "3094-0"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 7..25
  critical 1..100
  value = 5 + 11 * min(creatinine, 2.5) + 6 * max(0, creatinine - 2.5)
  noise 11%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab sodium {
  title "Sodium [Moles/volume] in Serum or Plasma"
  short "Sodium"
  loinc "2951-2"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 135..146
  critical 120..160
  value ~ normal(140, 1.8) in 135..145
  noise 0.6%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab potassium {
  title "Potassium [Moles/volume] in Serum or Plasma"
  short "Potassium"
  loinc "2823-3"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 1
  range 3.5..5.3
  critical 2.5..6.5
  value ~ normal(4.25, 0.25) in 3.6..5.0
  noise 4%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab co2 {
  title "Carbon dioxide, total [Moles/volume] in Serum or Plasma"
  short "Carbon dioxide"
  loinc "2028-9"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 20..32
  critical 10..40
  value ~ normal(25.6, 1.6) in 21..31
  noise 4%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab chloride {
  title "Chloride [Moles/volume] in Serum or Plasma"
  short "Chloride"
  loinc "2075-0"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 98..110
  critical 80..120
  value = sodium - co2 - anion_gap
  noise 0%
  category laboratory
  source "LOINC 2.78; definition of the anion gap; range: memory"
}

lab anion_gap {
  title "Anion gap in Serum or Plasma"
  short "Anion gap"
  loinc "33037-3"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 5..17
  value ~ normal(11, 1.3) in 7..15
  noise 9%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation of chloride; range, levels: memory"
}

lab calcium {
  title "Calcium [Mass/volume] in Serum or Plasma"
  short "Calcium"
  loinc "17861-6"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 8.6..10.4
  critical 6.5..13.0
  value ~ normal(9.4, 0.28) in 8.7..10.2
  noise 1.8%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab total_protein {
  title "Protein [Mass/volume] in Serum or Plasma"
  short "Total protein"
  loinc "2885-2"
  unit "g/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 6.1..8.1
  value = albumin + globulin
  noise 0%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab albumin {
  title "Albumin [Mass/volume] in Serum or Plasma"
  short "Albumin"
  loinc "1751-7"
  unit "g/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 3.6..5.1
  critical 1.5..6.5
  value ~ by age { 0..64: normal(4.4, 0.25) in 3.7..5.1, 65..: normal(4.1, 0.27) in 3.4..4.9 }
  noise 2.5%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab globulin {
  title "Globulin [Mass/volume] in Serum"
  short "Globulin"
  loinc "10834-0"
  unit "g/dL"
  specimen "Serum"
  decimals 1
  range 1.9..3.7
  value ~ normal(2.7, 0.32) in 2.0..3.6
  noise 3%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab bilirubin {
  title "Bilirubin.total [Mass/volume] in Serum or Plasma"
  short "Total bilirubin"
  loinc "1975-2"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.2..1.2
  critical 0..15
  value ~ lognormal(0.55, 0.2) in 0.2..1.2
  noise 18%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab bilirubin_direct {
  title "Bilirubin.direct [Mass/volume] in Serum or Plasma"
  short "Direct bilirubin"
  loinc "1968-7"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..0.3
  value = min(0.95 * bilirubin, 0.2 * bilirubin + 0.5 * max(0, bilirubin - 2))
  noise 10%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab alp {
  title "Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma"
  short "Alkaline phosphatase"
  loinc "6768-6"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..17: 100..420, 18..: 35..144 }
  value ~ by age {
    0..12: normal(220, 45) in 120..350
    13..17: normal(170, 55) in 80..350
    18..: lognormal(70, 18) in 36..130
  }
  noise 6%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ast {
  title "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
  short "AST"
  loinc "1920-8"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 10..35, male: 10..40 }
  critical 0..1000
  value = 12 + 0.45 * alt
  noise 8%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab alt {
  title "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma"
  short "ALT"
  loinc "1742-6"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 6..29, male: 9..46 }
  critical 0..1000
  value ~ by sex { female: lognormal(17, 5) in 7..29, male: lognormal(23, 8) in 9..45 }
  noise 10%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab magnesium {
  title "Magnesium [Mass/volume] in Serum or Plasma"
  short "Magnesium"
  loinc "19123-9"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range 1.5..2.5
  critical 1.0..4.7
  value ~ normal(2.05, 0.14) in 1.7..2.4
  noise 3%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab phosphate {
  title "Phosphate [Mass/volume] in Serum or Plasma"
  short "Phosphate"
  loinc "2777-1"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range by age { 0..17: 3.5..6.0, 18..: 2.5..4.5 }
  critical 1.0..9.0
  value ~ by age { 0..17: normal(4.7, 0.45) in 3.7..5.8, 18..: normal(3.5, 0.4) in 2.6..4.4 }
  noise 7%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab uric_acid {
  title "Urate [Mass/volume] in Serum or Plasma"
  short "Uric acid"
  loinc "3084-1"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 1
  range by sex { female: 2.5..7.0, male: 4.0..8.0 }
  value ~ by sex { female: normal(4.6, 0.9) in 2.6..6.9, male: normal(5.9, 1.0) in 4.0..7.9 }
  noise 8%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
