# Further tests of sugar: fasting, finger stick, after glucose. ADAG 2008 gives the mean, fasting lies about 11 below it.
# Ranges: ADA Standards of Care 2025, sections 2 and 15 (50 g screen: Carpenter and Coustan limit of 140).
lab fasting_glucose {
  title "Fasting glucose [Mass/volume] in Serum or Plasma"
  short "Fasting glucose"
  loinc "1558-6"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 70..99
  critical 40..500
  value = max(62, 28.7 * a1c - 46.7 - 11.5)
  noise 6%
  category laboratory
  source "LOINC 2.78; EFLM; ADAG 2008; fasting offset: Wei 2014"
}

lab glucose_meter {
  title "Glucose [Mass/volume] in Capillary blood by Glucometer"
  short "Glucose, finger stick"
  loinc "41653-7"
  unit "mg/dL"
  specimen "Capillary blood"
  decimals 0
  range 70..140
  critical 40..500
  value = max(64, 28.7 * a1c - 46.7)
  noise 14%
  turnaround 0.1
  category laboratory
  source "LOINC 2.78; ADAG 2008; variation: memory"
}

lab glucose_1h {
  title "Glucose [Mass/volume] in Serum or Plasma --1 hour post 50 g glucose PO"
  short "Glucose, 1 hour after 50 g"
  loinc "1504-0"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..139
  value ~ normal(112, 15) in 70..138
  noise 12%
  category laboratory
  source "LOINC 2.78; ACOG 190; levels: memory"
}

lab glucose_2h {
  title "Glucose [Mass/volume] in Serum or Plasma --2 hours post 75 g glucose PO"
  short "Glucose, 2 hours after 75 g"
  loinc "1518-0"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 0..139
  value = max(70, 104 + 45 * (a1c - 5.3))
  noise 14%
  category laboratory
  source "LOINC 2.78; ADA Standards of Care 2025; fit to A1c: memory"
}

lab fructosamine {
  title "Fructosamine [Moles/volume] in Serum or Plasma"
  short "Fructosamine"
  loinc "15069-8"
  unit "umol/L"
  specimen "Serum or Plasma"
  decimals 0
  range 205..285
  value = 234 + 56 * (a1c - 5.3)
  noise 3%
  turnaround 12
  category laboratory
  source "LOINC 2.78; slope: Cohen 2003; level in health: range of a large US laboratory"
}

lab beta_hydroxybutyrate {
  title "Beta hydroxybutyrate [Moles/volume] in Serum or Plasma"
  short "Beta-hydroxybutyrate"
  loinc "6873-4"
  unit "mmol/L"
  specimen "Serum or Plasma"
  decimals 1
  range 0.0..0.4
  value ~ lognormal(0.15, 0.07) in 0.0..0.4
  noise 25%
  category laboratory
  source "LOINC 2.78; ranges of a large US laboratory, levels: memory"
}
