# Liver, pancreas and muscle: enzymes, ammonia, proteins made by the liver. Ranges: a large US laboratory.
lab ggt {
  title "Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma"
  short "GGT"
  loinc "2324-2"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 3..65, male: 3..85 }
  value ~ by sex { female: lognormal(18, 9) in 5..62, male: lognormal(27, 14) in 6..82 }
  noise 9%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab lipase {
  title "Triacylglycerol lipase [Enzymatic activity/volume] in Serum or Plasma"
  short "Lipase"
  loinc "3040-3"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range 7..60
  critical 0..600
  value ~ lognormal(29, 10) in 8..58
  noise 9%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab amylase {
  title "Amylase [Enzymatic activity/volume] in Serum or Plasma"
  short "Amylase"
  loinc "1798-8"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range 21..101
  critical 0..600
  value ~ lognormal(54, 15) in 24..98
  noise 7%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ammonia {
  title "Ammonia [Moles/volume] in Plasma"
  short "Ammonia"
  loinc "16362-6"
  unit "umol/L"
  specimen "Plasma"
  decimals 0
  range 0..55
  critical 0..150
  value ~ lognormal(27, 8) in 10..52
  noise 15%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab prealbumin {
  title "Prealbumin [Mass/volume] in Serum or Plasma"
  short "Prealbumin"
  loinc "14338-8"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 20..40
  value ~ normal(28, 4) in 20..39
  noise 11%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ceruloplasmin {
  title "Ceruloplasmin [Mass/volume] in Serum or Plasma"
  short "Ceruloplasmin"
  loinc "2064-4"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 18..36
  value ~ normal(27, 4) in 19..35
  noise 5%
  turnaround 30
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ck {
  title "Creatine kinase [Enzymatic activity/volume] in Serum or Plasma"
  short "Creatine kinase"
  loinc "2157-6"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 29..143, male: 44..196 }
  critical 0..5000
  value ~ by sex { female: lognormal(78, 30) in 30..140, male: lognormal(115, 40) in 46..192 }
  noise 15%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ck_mb {
  title "Creatine kinase.MB [Mass/volume] in Serum or Plasma"
  short "CK-MB"
  loinc "13969-1"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..5.0
  critical 0..50
  value ~ lognormal(1.6, 0.7) in 0.4..4.6
  noise 12%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab ldh {
  title "Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma"
  short "LDH"
  loinc "2532-0"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..11: 140..345, 12..: 120..250 }
  value ~ by age { 0..11: normal(245, 32) in 160..335, 12..: normal(172, 24) in 122..246 }
  noise 6%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab aldolase {
  title "Aldolase [Enzymatic activity/volume] in Serum or Plasma"
  short "Aldolase"
  loinc "1761-6"
  unit "U/L"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..8.1
  value ~ lognormal(4.4, 1.2) in 1.5..7.8
  noise 15%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab myoglobin {
  title "Myoglobin [Mass/volume] in Serum or Plasma"
  short "Myoglobin"
  loinc "2639-3"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..90
  value ~ lognormal(38, 14) in 14..88
  noise 14%
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}
