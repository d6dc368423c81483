# Viral load and immune cells, cobalamin of infection: HIV, hepatitis B and C, CMV. The levels are those of people without
# the virus: not detected, written as 0. CD4 follows the lymphocytes.
lab cd4_percent {
  title "CD3+CD4+ (T4 helper) cells/100 cells in Blood"
  short "CD4 %"
  loinc "8123-2"
  unit "%"
  specimen "Blood"
  decimals 0
  range 32..64
  value ~ normal(45, 6) in 32..62
  noise 8%
  turnaround 12
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}

lab cd4 {
  title "CD3+CD4+ (T4 helper) cells [#/volume] in Blood"
  short "CD4 count"
  loinc "24467-3"
  unit "/uL"
  specimen "Blood"
  decimals 0
  range by age { 0..5: 700..4100, 6..: 490..1740 }
  value = 1000 * lymphocytes * cd4_percent / 100
  noise 0%
  turnaround 12
  category laboratory
  source "LOINC 2.78; lymphocytes times the share; range: memory"
}

lab hiv_viral_load {
  title "HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection"
  short "HIV-1 RNA"
  loinc "20447-9"
  unit "{copies}/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..19
  value ~ uniform(0, 0.4)
  noise 0%
  turnaround 60
  category laboratory
  source "LOINC 2.78; not detected in those without HIV"
}

lab hcv_rna {
  title "Hepatitis C virus RNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection"
  short "HCV RNA"
  loinc "11011-4"
  unit "[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..14
  value ~ uniform(0, 0.4)
  noise 0%
  turnaround 60
  category laboratory
  source "LOINC 2.78; not detected in those without hepatitis C"
}

lab hbv_dna {
  title "Hepatitis B virus DNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection"
  short "HBV DNA"
  loinc "42595-9"
  unit "[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..9
  value ~ uniform(0, 0.4)
  noise 0%
  turnaround 60
  category laboratory
  source "LOINC 2.78; not detected in those without hepatitis B"
}

lab hbs_antibody {
  title "Hepatitis B virus surface Ab [Units/volume] in Serum or Plasma by Immunoassay"
  short "Hepatitis B surface antibody"
  loinc "5193-8"
  unit "m[IU]/mL"
  specimen "Serum or Plasma"
  decimals 0
  range by age { 0..: 10.. }
  value ~ lognormal(180, 300) in 0..1000
  noise 8%
  turnaround 4
  category laboratory
  source "LOINC 2.78; CDC 2018, immune from 10 mIU/mL; levels: memory"
}
