# Inflammation and immunity: acute phase, autoantibodies, immunoglobulins, complement. Ranges: a large US laboratory.
lab hs_crp {
  title "C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method"
  short "hs-CRP"
  loinc "30522-7"
  unit "mg/L"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..3.0
  value = 0.9 * crp
  noise 12%
  category laboratory
  source "LOINC 2.78; same substance as C-reactive protein; range: AHA/CDC 2003"
}

lab esr {
  title "Erythrocyte sedimentation rate by Westergren method"
  short "ESR"
  loinc "4537-7"
  unit "mm/h"
  specimen "Blood"
  decimals 0
  range by age {
    0..49: by sex { female: 0..20, male: 0..15 }
    50..: by sex { female: 0..30, male: 0..20 }
  }
  value = (5 when sex == male else 8) + 0.09 * max(0, age - 30) + 2.6 * sqrt(crp) + 2 * max(0, 12.5 - hemoglobin)
  noise 20%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to C-reactive protein and hemoglobin: memory"
}

lab procalcitonin {
  title "Procalcitonin [Mass/volume] in Serum or Plasma"
  short "Procalcitonin"
  loinc "33959-8"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 2
  range 0.00..0.10
  value ~ lognormal(0.04, 0.015) in 0.02..0.09
  noise 16%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab rheumatoid_factor {
  title "Rheumatoid factor [Units/volume] in Serum or Plasma"
  short "Rheumatoid factor"
  loinc "11572-5"
  unit "[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..13
  value ~ lognormal(6, 2.5) in 2..13
  noise 8%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab anti_ccp {
  title "Cyclic citrullinated peptide IgG Ab [Units/volume] in Serum or Plasma"
  short "Anti-CCP"
  loinc "33935-8"
  unit "[arb'U]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..19
  value ~ lognormal(6, 2.5) in 2..16
  noise 10%
  turnaround 12
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab ana_titer {
  title "Nuclear Ab [Titer] in Serum by Immunofluorescence"
  short "ANA titer"
  loinc "5048-4"
  unit "{titer}"
  specimen "Serum"
  decimals 0
  range 0..40
  value ~ lognormal(18, 9) in 5..40
  noise 0%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab anti_dsdna {
  title "DNA double strand Ab [Units/volume] in Serum"
  short "Anti-dsDNA"
  loinc "5130-0"
  unit "[IU]/mL"
  specimen "Serum"
  decimals 0
  range 0..4
  value ~ lognormal(1.6, 0.7) in 0..4
  noise 15%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab complement_c3 {
  title "Complement C3 [Mass/volume] in Serum or Plasma"
  short "Complement C3"
  loinc "4485-9"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 82..185
  value ~ normal(128, 18) in 86..182
  noise 5%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab complement_c4 {
  title "Complement C4 [Mass/volume] in Serum or Plasma"
  short "Complement C4"
  loinc "4498-2"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 15..53
  value ~ normal(28, 6) in 16..50
  noise 8%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab iga {
  title "IgA [Mass/volume] in Serum or Plasma"
  short "IgA"
  loinc "2458-8"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..1: 5..80, 2..11: 25..200, 12..: 47..310 }
  value ~ by age {
    0..1: lognormal(28, 10) in 7..75
    2..11: lognormal(85, 30) in 30..190
    12..: lognormal(175, 55) in 60..305
  }
  noise 5%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab igg {
  title "IgG [Mass/volume] in Serum or Plasma"
  short "IgG"
  loinc "2465-3"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..1: 220..1100, 2..11: 500..1400, 12..: 600..1540 }
  value ~ by age {
    0..1: normal(560, 120) in 250..1000
    2..11: normal(900, 150) in 550..1350
    12..: normal(1080, 180) in 640..1520
  }
  noise 5%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab igm {
  title "IgM [Mass/volume] in Serum or Plasma"
  short "IgM"
  loinc "2472-9"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..1: 25..150, 2..: 48..271 }
  value ~ by age { 0..1: lognormal(65, 20) in 28..140, 2..: lognormal(105, 38) in 50..260 }
  noise 6%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ige {
  title "IgE [Units/volume] in Serum or Plasma"
  short "IgE, total"
  loinc "19113-0"
  unit "[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..114
  value ~ lognormal(32, 30) in 2..112
  noise 12%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab ttg_iga {
  title "Tissue transglutaminase IgA Ab [Units/volume] in Serum"
  short "tTG-IgA"
  loinc "31017-7"
  unit "U/mL"
  specimen "Serum"
  decimals 1
  range 0.0..14.9
  value ~ lognormal(1.2, 1.0) in 0.5..8
  noise 12%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab tryptase {
  title "Tryptase [Mass/volume] in Serum or Plasma"
  short "Tryptase"
  loinc "21582-2"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..10.9
  value ~ lognormal(4.6, 1.8) in 1.2..10.5
  noise 10%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab ace {
  title "Angiotensin converting enzyme [Enzymatic activity/volume] in Serum or Plasma"
  short "ACE"
  loinc "2742-5"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range 9..67
  value ~ normal(36, 11) in 12..65
  noise 12%
  turnaround 30
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
