# Heart and lung: natriuretic peptide, ejection fraction by echocardiography, spirometry, inflammation, prostate antigen.
lab nt_probnp {
  title "Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma"
  short "NT-proBNP"
  loinc "33762-6"
  unit "pg/mL"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..74: 0..125, 75..: 0..450 }
  value ~ by age {
    0..49: lognormal(38, 22) in 5..120
    50..74: lognormal(62, 30) in 8..124
    75..: lognormal(170, 95) in 25..440
  }
  noise 20%
  category laboratory
  source "LOINC 2.78; 2022 AHA/ACC/HFSA; levels: memory"
}

lab lvef {
  title "Left ventricular Ejection fraction"
  short "LV ejection fraction"
  loinc "10230-1"
  unit "%"
  decimals 0
  range by sex { female: 54..74, male: 52..72 }
  critical 20..90
  value ~ normal(62, 4) in 54..72
  noise 4%
  turnaround 3
  category procedure
  source "LOINC 2.78; ASE 2015; levels: memory"
}

lab fev1_fvc {
  title "FEV1/FVC"
  short "FEV1/FVC"
  loinc "19926-5"
  unit "%"
  decimals 0
  range by age { 0..: 70.. }
  value ~ by age {
    0..39: normal(83, 4) in 73..95
    40..64: normal(79, 3.5) in 71..90
    65..: normal(76, 3) in 70..86
  }
  noise 2.5%
  turnaround 0.3
  ages 5
  category procedure
  source "LOINC 2.78; GOLD 2024; levels: memory"
}

lab crp {
  title "C reactive protein [Mass/volume] in Serum or Plasma"
  short "C-reactive protein"
  loinc "1988-5"
  unit "mg/L"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..8.0
  value ~ lognormal(1.9, 1.5) in 0.2..7.5
  noise 30%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab troponin {
  title "Troponin I.cardiac [Mass/volume] in Serum or Plasma by High sensitivity method"
  short "Troponin I, high sensitivity"
  loinc "89579-7"
  unit "ng/L"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 0..14, male: 0..20 }
  critical 0..100
  value ~ lognormal(4, 2) in 1..13
  noise 12%
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab psa {
  title "Prostate specific Ag [Mass/volume] in Serum or Plasma"
  short "PSA"
  loinc "2857-1"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 2
  range 0.00..4.00
  value ~ by age {
    0..49: lognormal(0.7, 0.35) in 0.1..2.4
    50..69: lognormal(1.2, 0.8) in 0.2..3.9
    70..: lognormal(1.9, 1.3) in 0.2..6.4
  }
  noise 14%
  turnaround 4
  ages 18
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
