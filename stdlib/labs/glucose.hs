# Sugar: hemoglobin A1c leads, glucose and the estimated average follow from it (ADAG 2008: 28.7 * A1c - 46.7).
# In health the blood is taken fasting, near 12 below the mean; in diabetes at any time, with the swings of the day.
# Ranges: ADA Standards of Care 2025, section 2. Within-person variation: EFLM biological variation database.

lab a1c {
  title "Hemoglobin A1c/Hemoglobin.total in Blood"
  short "Hemoglobin A1c"
  loinc "4548-4"
  unit "%"
  specimen "Blood"
  decimals 1
  range 4.0..5.6
  critical 3.0..15.0
  value ~ by age {
    0..39: normal(5.2, 0.25) in 4.3..5.6
    40..64: normal(5.35, 0.24) in 4.4..5.9
    65..: normal(5.5, 0.25) in 4.6..6.1
  }
  noise 2%
  turnaround 4
  category laboratory
  source "LOINC 2.78; ADA Standards of Care 2025; EFLM; healthy levels: memory"
}

lab glucose {
  title "Glucose [Mass/volume] in Serum or Plasma"
  short "Glucose"
  loinc "2345-7"
  unit "mg/dL"
  specimen "Serum or Plasma"
  decimals 0
  range 70..99
  critical 40..500
  value = max(62, 28.7 * a1c - 46.7 - (12 when a1c < 6.5 else 0))
  noise 6%
  noise 22% when a1c >= 6.5
  turnaround 0.75
  category laboratory
  source "LOINC 2.78; ADAG 2008; fasting offset, EFLM variation in health; at any time of day in diabetes: memory"
}

lab estimated_average_glucose {
  title "Glucose mean value [Mass/volume] in Blood Estimated from glycated hemoglobin"
  short "Estimated average glucose"
  loinc "27353-2"
  unit "mg/dL"
  specimen "Blood"
  decimals 0
  range 68..114
  value = 28.7 * a1c - 46.7
  noise 0%
  turnaround 4
  category laboratory
  source "LOINC 2.78; ADAG 2008"
}
