# Gestational diabetes, found by the glucose test of weeks 24 to 28 or early. Share of pregnancies: NCHS 2021 (8.3% of
# births), by age. Treatment: diet, insulin where it isn't enough, metformin (ACOG 190). Codes: ICD-10-CM FY2026: O24.41- by
# what controls it, O24.42- at the birth; no Z79.4 or Z79.84 beside them (guideline I.C.15.i). Of a pregnancy that the
# period or a loss ends early there is only the raised glucose of an early test (O99.81-).
condition gestational_diabetes {
  title "Gestational diabetes mellitus"
  among pregnancy
  prevalence by age {
    0..19: 2.5%
    20..24: 4.5%
    25..29: 6.5%
    30..34: 9%
    35..39: 12.5%
    40..: 16%
  }
  excludes diabetes
  excludes type1_diabetes
  age_from 15
  onset ~ uniform(0.18, 0.245)
  control ~ { diet: 60%, insulin: 27%, oral: rest }
  late = onset - pregnancy.lmp >= 126 days
  found = onset + 4 days
  found2 = onset + 18 days
  found3 = onset + 32 days
  found4 = onset + 46 days
  week32 = pregnancy.lmp + 228 days
  week34 = pregnancy.lmp + 242 days
  birth = visit.kind == inpatient and visit.day - pregnancy.end >= 0 days
  lab glucose_1h ~ normal(172, 20) in 141..260
  shift a1c 0.2
  code icd10 O24.410 when control == diet and late and not birth
  code icd10 O24.414 when control == insulin and late and not birth
  code icd10 O24.415 when control == oral and late and not birth
  code icd10 O24.420 when control == diet and late and birth
  code icd10 O24.424 when control == insulin and late and birth
  code icd10 O24.425 when control == oral and late and birth
  code icd10 O99.810 when not late and not birth
  treat insulin_glargine daily 100% when control == insulin and late
  treat insulin_aspart tid 46% when control == insulin and late
  treat metformin 500mg bid 100% when control == oral and late
  visits office obstetrics 0.95 per found when late
  visits dietitian 0.8 per found2 when late
  visits office obstetrics 0.6 per found3 when late
  visits dietitian 0.3 per found4 when late
  monitor glucose_meter 12 per year when late
  monitor a1c 1.5 per year
  perform nonstress_test 0.8 per week32 when control != diet and late
  perform nonstress_test 0.8 per week34 when control != diet and late
  reason "Gestational diabetes"
  source "NCHS data brief 2022; ACOG 190; ICD-10-CM FY2026; shares by age and of control, visits: memory"
}
