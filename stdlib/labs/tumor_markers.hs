# Tumor markers and paraproteins: of people without the tumor. Ranges: a large US laboratory.
lab cea {
  title "Carcinoembryonic Ag [Mass/volume] in Serum or Plasma"
  short "CEA"
  loinc "2039-6"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..5.0
  value ~ lognormal(1.5, 0.9) in 0.3..4.8
  noise 9%
  turnaround 4
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ca_125 {
  title "Cancer Ag 125 [Units/volume] in Serum or Plasma"
  short "CA 125"
  loinc "10334-1"
  unit "U/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..35
  value ~ lognormal(13, 6) in 4..34
  noise 9%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ca_15_3 {
  title "Cancer Ag 15-3 [Units/volume] in Serum or Plasma"
  short "CA 15-3"
  loinc "6875-9"
  unit "U/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..32
  value ~ lognormal(15, 5.5) in 5..31
  noise 6%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab ca_27_29 {
  title "Cancer Ag 27-29 [Units/volume] in Serum or Plasma"
  short "CA 27.29"
  loinc "17842-6"
  unit "U/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..38
  value ~ lognormal(17, 6.5) in 5..37
  noise 8%
  turnaround 12
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab ca_19_9 {
  title "Cancer Ag 19-9 [Units/volume] in Serum or Plasma"
  short "CA 19-9"
  loinc "24108-3"
  unit "U/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..34
  value ~ lognormal(9, 6) in 2..33
  noise 13%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab afp {
  title "Alpha-1-Fetoprotein [Mass/volume] in Serum or Plasma"
  short "AFP"
  loinc "1834-1"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 1
  range by age { 1..: 0.0..6.1 }
  value ~ by age { 0: lognormal(60, 80) in 5..500, 1..: lognormal(2.6, 1.1) in 0.8..6 }
  noise 11%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab free_psa_percent {
  title "Prostate Specific Ag Free/Prostate specific Ag.total in Serum or Plasma"
  short "Free PSA"
  loinc "12841-3"
  unit "%"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..: 25.. }
  value ~ normal(29, 7) in 12..50
  noise 8%
  turnaround 12
  ages 18
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory"
}

lab kappa_free_light_chains {
  title "Kappa light chains.free [Mass/volume] in Serum"
  short "Kappa free light chains"
  loinc "36916-5"
  unit "mg/L"
  specimen "Serum"
  decimals 1
  range 3.3..19.4
  value ~ lognormal(11, 3.5) in 4.5..19
  noise 8%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab lambda_free_light_chains {
  title "Lambda light chains.free [Mass/volume] in Serum"
  short "Lambda free light chains"
  loinc "33944-0"
  unit "mg/L"
  specimen "Serum"
  decimals 1
  range 5.7..26.3
  value = kappa_free_light_chains * 1.2
  noise 10%
  turnaround 30
  category laboratory
  source "LOINC 2.78; ratio near 0.8 in health; ranges of a large US laboratory, levels: memory"
}

lab kappa_lambda_ratio {
  title "Kappa light chains.free/Lambda light chains.free [Mass Ratio] in Serum"
  short "Kappa/lambda ratio"
  loinc "48378-4"
  unit "{ratio}"
  specimen "Serum"
  decimals 2
  range 0.26..1.65
  value = kappa_free_light_chains / lambda_free_light_chains
  noise 0%
  turnaround 30
  category laboratory
  source "LOINC 2.78; quotient of the two"
}

lab m_protein {
  title "Protein.monoclonal [Mass/volume] in Serum or Plasma by Electrophoresis"
  short "M protein"
  loinc "33358-3"
  unit "g/dL"
  specimen "Serum or Plasma"
  decimals 2
  range 0.00..0.00
  value ~ normal(0.001, 0.0005) in 0..0.002
  noise 0%
  turnaround 30
  category laboratory
  source "LOINC 2.78; none in health; ranges of a large US laboratory, levels: memory"
}

lab beta2_microglobulin {
  title "Beta-2-Microglobulin [Mass/volume] in Serum or Plasma"
  short "Beta-2 microglobulin"
  loinc "1952-1"
  unit "mg/L"
  specimen "Serum or Plasma"
  decimals 2
  range 0.00..2.51
  value = 1.6 * pow(90 / max(8, egfr), 0.7)
  noise 6%
  turnaround 12
  category laboratory
  source "LOINC 2.78; EFLM within-person variation; ranges, levels: memory; fit to eGFR: memory"
}

lab chromogranin_a {
  title "Chromogranin A [Mass/volume] in Serum or Plasma"
  short "Chromogranin A"
  loinc "9811-1"
  unit "ng/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..187
  value ~ lognormal(52, 25) in 15..180
  noise 13%
  turnaround 60
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}
