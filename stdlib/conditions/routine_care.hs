# Routine care: the preventive visits and screening that everybody may have. It isn't a diagnosis and not on a problem list.
# Visit rates: AAP Bright Futures schedule times the attendance of NSCH and NAMCS 2019; adults NAMCS and Medicare wellness.
# Screening: USPSTF A and B recommendations times the shares screened a year; mammograms and colonoscopies have modules of
# their own, since they are done elsewhere. Codes: ICD-10-CM FY2025; screening (Z13) is of people in whom nothing is known;
# guideline
# I.C.21.c.13, Z00 codes are first-listed; Z00.110 and Z00.111 (the first 28 days) need the visit's age in days.
condition routine_care {
  title "Routine health care"
  kind care
  prevalence 100%

  code icd10 Z00.129 when age < 18
  code icd10 Z00.00
  lipids_due ~ bernoulli(0.45)
  also icd10 Z13.220 when lipids_due and age >= 40 and age < 76 and not has hyperlipidemia

  visits wellness per year by age {
    0: 5.6
    1: 2.8
    2: 1.6
    3..5: 0.95
    6..11: 0.72
    12..17: 0.66
    18..39: 0.36
    40..64: 0.52
    65..79: 0.78
    80..: 0.7
  }

  monitor lipid_panel 1 per year when lipids_due and age >= 40
  monitor lipid_panel 0.2 per year when age >= 18 and age < 40
  monitor cmp 0.5 per year when age >= 35
  monitor cbc 0.4 per year when age >= 18
  monitor a1c 0.22 per year when age >= 35 and not has diabetes and not has type1_diabetes
  monitor tsh 0.15 per year when age >= 35
  monitor hemoglobin 0.3 per year when age < 6
  monitor psa 0.3 per year when sex == male and age >= 55 and age < 70 and not has prostate_cancer
  perform depression_screening 0.3 per year when age >= 12
  perform bone_density 0.1 per year when sex == female and age >= 65
  reason "Preventive visit"
  source "AAP Bright Futures 2024; USPSTF; NAMCS 2019, NSCH, memory; ICD-10-CM FY2025"
}
