# Gestational diabetes, found by the glucose test of weeks 24 to 28 or early. Share of pregnancies: NCHS 2021 (8.3% of
# births), by age. Treatment: diet, insulin where it isn't enough, metformin (ACOG 190). Codes: ICD-10-CM FY2026: O24.41- by
# what controls it, O24.42- at the birth; no Z79.4 or Z79.84 beside them (guideline I.C.15.i).
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
  birth = visit.kind == inpatient and visit.day - pregnancy.end >= 0 days
  lab glucose_1h ~ normal(172, 20) in 141..260
  shift a1c 0.2
  code icd10 O24.410 when control == diet and not birth and pregnancy.outcome != loss
  code icd10 O24.414 when control == insulin and not birth and pregnancy.outcome != loss
  code icd10 O24.415 when control == oral and not birth and pregnancy.outcome != loss
  code icd10 O24.420 when control == diet and birth
  code icd10 O24.424 when control == insulin and birth
  code icd10 O24.425 when control == oral and birth
  treat insulin_glargine daily 100% when control == insulin and pregnancy.outcome != loss
  treat insulin_aspart tid 46% when control == insulin and pregnancy.outcome != loss
  treat metformin 500mg bid 100% when control == oral and pregnancy.outcome != loss
  visits office obstetrics 8 per year when pregnancy.outcome != loss
  visits dietitian 4 per year when pregnancy.outcome != loss
  monitor glucose_meter 12 per year
  monitor a1c 1.5 per year
  perform nonstress_test 6 per year when control != diet
  reason "Gestational diabetes"
  source "NCHS data brief 2022; ACOG 190; ICD-10-CM FY2026; shares by age and of control, visits: memory"
}
