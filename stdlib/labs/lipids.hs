# Lipid panel: HDL, triglycerides and LDL are the person's own; total and non-HDL cholesterol follow (Friedewald, which
# holds below 400 mg/dL of triglycerides). Ranges: ATP III and 2018 ACC/AHA. Levels: NHANES 2017-2020, untreated adults.

lab ldl {
  title "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation"
  short "LDL cholesterol"
  loinc "13457-7"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..99
  value ~ by age {
    0..17: normal(88, 20) in 40..129
    18..39: normal(106, 24) in 45..159
    40..: normal(114, 24) in 50..159
  }
  noise 7%
  category laboratory
  source "LOINC 2.78; NHANES 2017-2020; levels: memory"
}

lab hdl {
  title "Cholesterol in HDL [Mass/volume] in Serum or Plasma"
  short "HDL cholesterol"
  loinc "2085-9"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range by sex { female: 50.., male: 40.. }
  value ~ by sex { female: normal(62, 13) in 34..105, male: normal(52, 11) in 30..90 }
  noise 6%
  category laboratory
  source "LOINC 2.78; NHANES 2017-2020; levels: memory"
}

lab triglycerides {
  title "Triglyceride [Mass/volume] in Serum or Plasma"
  short "Triglycerides"
  loinc "2571-8"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..149
  critical 0..1000
  value ~ by age { 0..17: lognormal(74, 28) in 30..149, 18..: lognormal(98, 40) in 35..220 }
  noise 16%
  category laboratory
  source "LOINC 2.78; NHANES 2017-2020; levels: memory"
}

lab total_cholesterol {
  title "Cholesterol [Mass/volume] in Serum or Plasma"
  short "Total cholesterol"
  loinc "2093-3"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..199
  value = ldl + hdl + triglycerides / 5
  noise 0%
  category laboratory
  source "LOINC 2.78; Friedewald 1972"
}

lab non_hdl {
  title "Cholesterol non HDL [Mass/volume] in Serum or Plasma"
  short "Non-HDL cholesterol"
  loinc "43396-1"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..129
  value = total_cholesterol - hdl
  noise 0%
  category laboratory
  source "LOINC 2.78"
}
