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
  also icd10 Z13.220 when lipids_due and age >= 40 and age < 76 and not has hyperlipidemia and not has cad and not has stroke_history and not has pad and not has diabetes

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

  # What medicines do to levels, whatever they are taken for. Published mean effects: ACC/AHA 2018 (statins of the usual
  # strengths, ezetimibe), labels and trials (diuretics, spironolactone); INR 2 to 3 is what warfarin is steered to.
  scale ldl 0.62 when on statin
  scale ldl 0.81 when on ezetimibe
  scale triglycerides 0.88 when on statin
  lab inr ~ normal(2.45, 0.4) in 1.5..3.7 when on warfarin
  shift heart_rate -7 when on beta_blocker
  shift heart_rate -5 when on diltiazem
  shift potassium -0.25 when on thiazide
  shift potassium -0.1 when on loop_diuretic
  shift potassium 0.1 when on raas
  shift sodium -0.6 when on thiazide
  shift uric_acid 0.6 when (on thiazide or on loop_diuretic) and not on urate_lowering

  monitor lipid_panel 1 per year when lipids_due and age >= 40
  monitor lipid_panel 0.2 per year when age >= 18 and age < 40
  monitor cmp 0.5 per year when age >= 35
  monitor cbc 0.4 per year when age >= 18
  monitor a1c 0.22 per year when age >= 35 and not has diabetes and not has type1_diabetes
  monitor tsh 0.15 per year when age >= 35
  monitor hemoglobin 0.3 per year when age < 6
  monitor psa 0.3 per year when sex == male and age >= 55 and age < 70 and not has prostate_cancer
  monitor occupation 0.25 per year when age >= 18 and age < 67
  monitor pregnancy_intention 0.3 per year when sex == female and age >= 15 and age < 45 and not has pregnancy
  perform depression_screening 0.3 per year when age >= 12
  perform bone_density 0.1 per year when sex == female and age >= 65
  reason "Preventive visit"
  source "AAP Bright Futures 2024; USPSTF; NAMCS 2019, NSCH, memory; ICD-10-CM FY2025; effects of medicines: memory"
}
