# Measures that not every visit takes: mean pressure, waist, pain. The waist follows the body mass index, age and sex.
lab mean_blood_pressure {
  title "Mean blood pressure"
  short "Mean blood pressure"
  loinc "8478-0"
  unit "mm[Hg]"
  decimals 0
  range by age { 18..: 70..100 }
  value = (sbp + 2 * dbp) / 3
  noise 0%
  turnaround 0.1
  category procedure
  source "LOINC 2.78; a third of the pulse pressure above diastolic"
}

lab waist_circumference {
  title "Waist Circumference at umbilicus by Tape measure"
  short "Waist"
  loinc "8280-0"
  unit "cm"
  decimals 0
  range by sex { female: 60..88, male: 65..102 }
  value = 2.4 * bmi + 0.14 * age + (25 when sex == male else 21)
  noise 1.5%
  turnaround 0.1
  ages 18
  category procedure
  source "LOINC 2.78; NHANES 2015-2018, means; ranges: ATP III; fit to body mass index: memory"
}

lab pain_score {
  title "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
  short "Pain"
  loinc "72514-3"
  unit "{score}"
  decimals 0
  range 0..3
  value ~ { 0: 72%, 1: 6%, 2: 7%, 3: 6%, 4: 4%, 5: rest }
  noise 0%
  turnaround 0.1
  ages 5
  category survey
  source "LOINC 2.78; Synthea; shares: memory"
}
