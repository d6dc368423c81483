# Pregnancy at some time in the year, from the last menstrual period (LMP) to its end: birth at term, before it, or loss.
# Numbers: NCHS natality 2022 (preterm 10%, cesarean 32%), losses that are seen: 14%, rounded. The visits are those of ACOG:
# every four weeks from week 8 to 28, every other week to 36, then weekly; tests on their weeks; the postpartum visit is a
# module of its own. Codes: ICD-10-CM FY2026. Weeks count from LMP; trimesters end at 14w0d and 28w0d; trimester 4 here is
# the stay for the birth, which has the codes "in childbirth". Of those whom a journey tells of (told), the first visit is in week 8
# and the birth says when it ends. Z34 for a normal pregnancy, never beside O codes (guideline
# I.C.15.b.1); O09.5- from 35 years on, before birth only (I.C.15.b.2). What a woman has besides is taken to complicate the
# pregnancy (I.C.15.a.1), with the disease's own code after it. Z3A stands beside O codes (code first note at Z3A), not after
# a loss (guideline I.C.21.c.11); O80 is for a birth without any complication (I.C.15.n); Z37 goes with every birth.
condition pregnancy {
  title "Pregnancy"
  adjective pregnant
  prevalence by sex {
    female: by age {
      0..14: 0%
      15..17: 1.6%
      18..24: 10%
      25..34: 12.5%
      35..39: 7.5%
      40..44: 2%
      45..49: 0.2%
      50..: 0%
    }
    male: by age { 0..: 0% }
  }
  age_from 15
  outcome ~ by age {
    0..34: { term: 79%, preterm: 9%, loss: rest }
    35..: { term: 69%, preterm: 10%, loss: rest }
  }
  onset ~ by outcome {
    term: uniform(0.02, 1.74)
    preterm: uniform(0.02, 1.65)
    loss: uniform(0.1, 1.15)
  }
  lasts ~ by outcome {
    term: normal(0.755, 0.021) in 0.711..0.802
    preterm: normal(0.67, 0.035) in 0.54..0.707
    loss: uniform(0.11, 0.22)
  }
  parity ~ by age {
    0..19: { first: 84%, later: rest }
    20..24: { first: 54%, later: rest }
    25..29: { first: 42%, later: rest }
    30..: { first: 30%, later: rest }
  }
  scar ~ by parity { first: { none: 100% }, later: { none: 76%, cesarean: rest } }
  mode ~ by scar {
    cesarean: { cesarean: 86%, vaginal: rest }
    none: { vaginal: 76%, cesarean: rest }
  }
  indication ~ { heart_rate: 34%, slow_labor: 30%, breech: 16%, disproportion: rest }
  tear ~ { none: 32%, first: 28%, second: 37%, third: rest }
  tension ~ by outcome {
    term: { none: 89%, gestational: 7.6%, preeclampsia: rest }
    preterm: { none: 77%, gestational: 7%, preeclampsia: 6%, severe: rest }
    loss: { none: 100% }
  }
  tense_from ~ by outcome { term: uniform(34, 39), preterm: uniform(28, 34), loss: uniform(28, 34) }
  anemic ~ bernoulli(0.13)
  told ~ bernoulli(0)
  vomiting ~ bernoulli(0.07)

  lmp = (onset - 56 days when told else onset)
  week = floor((visit.day - lmp) / 7 days)
  loss_day = end - 6 days
  lost = outcome == loss and visit.day - loss_day >= 0 days
  birth = outcome != loss and visit.kind == inpatient and visit.day - end >= 0 days
  early = birth and week < 37
  trimester = (4 when birth else 1 when week < 14 else 2 when week < 28 else 3)
  mental = has depression or has anxiety or has bipolar or has schizophrenia
  chronic = has diabetes or has type1_diabetes or has hypertension or has heart_failure or has ckd or has obesity or has copd or has asthma or has epilepsy or has migraine or has tobacco_use or has opioid_use_disorder or has alcohol_use_disorder or has hiv or has hypothyroidism or has anemia or has prediabetes or has afib or has cad
  tense = tension != none and week >= tense_from
  ill = mental or chronic or has gestational_diabetes or tense or anemic and week >= 24 or vomiting and week < 20 or week >= 41 or scar == cesarean and (week >= 34 or birth)
  labored = birth and (mode == cesarean or tear != none or early)
  urgent = visit.kind == emergency and visit.reason == pregnancy and not lost
  clotted = visit.reason == deep_vein_thrombosis or visit.reason == pulmonary_embolism
  normal = not ill and not lost and not birth and not urgent and age < 35 and not clotted
  coded = (ill or age >= 35 or birth or urgent) and not lost
  week8 = onset + 58 days
  week12 = onset + 86 days
  week16 = onset + 114 days
  week20 = onset + 142 days
  week24 = onset + 175 days
  week28 = onset + 198 days
  week30 = onset + 212 days
  week32 = onset + 226 days
  week34 = onset + 240 days
  week36 = onset + 253 days
  week37 = onset + 260 days
  week38 = onset + 267 days
  week39 = onset + 274 days
  week40 = onset + 281 days

  code icd10 by week { 0..19: O20.0, 20..27: O47.02, 28..36: O47.03, 37..: O47.1 } when urgent
  code icd10 O60.14X0 when early
  code icd10 O34.211 when scar == cesarean and (week >= 34 or birth) and not lost
  code icd10 by indication {
    heart_rate: O76
    slow_labor: O62.1
    breech: O32.1XX0
    disproportion: O33.9
  } when birth and mode == cesarean and scar == none
  code icd10 O24.12 when birth and has diabetes
  code icd10 O24.02 when birth and has type1_diabetes
  code icd10 O10.02 when birth and has hypertension and not has heart_failure and not has ckd
  code icd10 by trimester {
    1: O24.111
    2: O24.112
    3: O24.113
  } when has diabetes and not birth and not lost
  code icd10 by trimester {
    1: O24.011
    2: O24.012
    3: O24.013
  } when has type1_diabetes and not birth and not lost
  code icd10 by trimester {
    1: O13.1
    2: O13.2
    3: O13.3
    4: O13.4
  } when tense and tension == gestational and not has hypertension and not lost
  code icd10 O14.03 when tense and tension == preeclampsia and not has hypertension and not birth
  code icd10 O14.04 when tense and tension == preeclampsia and not has hypertension and birth
  code icd10 O14.13 when tense and tension == severe and not has hypertension and not birth
  code icd10 O14.14 when tense and tension == severe and not has hypertension and birth
  code icd10 O11.3 when tense and (tension == preeclampsia or tension == severe) and has hypertension and not birth
  code icd10 O11.4 when tense and (tension == preeclampsia or tension == severe) and has hypertension and birth
  code icd10 O48.0 when week >= 41 and not lost
  code icd10 by tear {
    none: O80
    first: O70.0
    second: O70.1
    third: O70.20
  } when birth and mode == vaginal and tear != none
  code icd10 by trimester {
    1: O99.411
    2: O99.412
    3: O99.413
    4: O99.42
  } when (has heart_failure or has afib or has cad) and not lost
  code icd10 by trimester {
    1: O26.831
    2: O26.832
    3: O26.833
    4: O26.833
  } when has ckd and not lost
  code icd10 by trimester {
    1: O98.711
    2: O98.712
    3: O98.713
    4: O98.72
  } when has hiv and not lost
  code icd10 by trimester {
    1: O99.211
    2: O99.212
    3: O99.213
    4: O99.214
  } when has obesity and not lost
  code icd10 by trimester {
    1: O99.511
    2: O99.512
    3: O99.513
    4: O99.52
  } when (has copd or has asthma) and not lost
  code icd10 by trimester {
    1: O99.351
    2: O99.352
    3: O99.353
    4: O99.354
  } when (has epilepsy or has migraine) and not lost
  code icd10 by trimester {
    1: O99.341
    2: O99.342
    3: O99.343
    4: O99.344
  } when mental and not lost
  code icd10 by trimester {
    1: O99.321
    2: O99.322
    3: O99.323
    4: O99.324
  } when has opioid_use_disorder and not lost
  code icd10 by trimester {
    1: O99.311
    2: O99.312
    3: O99.313
    4: O99.314
  } when has alcohol_use_disorder and not lost
  code icd10 by trimester {
    1: O99.331
    2: O99.332
    3: O99.333
    4: O99.334
  } when has tobacco_use and not lost
  code icd10 by trimester {
    1: O99.011
    2: O99.012
    3: O99.013
    4: O99.02
  } when (has anemia or anemic and week >= 24) and not lost
  code icd10 by trimester {
    1: O99.281
    2: O99.282
    3: O99.283
    4: O99.284
  } when has hypothyroidism and not lost
  code icd10 by trimester {
    1: O10.011
    2: O10.012
    3: O10.013
    4: O10.02
  } when has hypertension and not has heart_failure and not has ckd and not birth and not lost
  code icd10 O99.810 when has prediabetes and not birth and not lost
  code icd10 O21.0 when vomiting and week < 20 and not lost
  code icd10 by trimester {
    1: O09.511
    2: O09.512
    3: O09.513
  } when age >= 35 and parity == first and not birth and not lost
  code icd10 by trimester {
    1: O09.521
    2: O09.522
    3: O09.523
  } when age >= 35 and parity == later and not birth and not lost
  code icd10 by trimester { 1: Z34.01, 2: Z34.02, 3: Z34.03 } when normal and parity == first
  code icd10 by trimester { 1: Z34.81, 2: Z34.82, 3: Z34.83 } when normal and parity == later
  code icd10 O80 when birth and not ill and not labored
  code icd10 ~ { O03.9: 56%, O02.1: rest } when lost
  also icd10 D50.9 when anemic and week >= 24 and not has anemia and not lost
  also icd10 by week {
    0..7: Z3A.01
    8: Z3A.08
    9: Z3A.09
    10: Z3A.10
    11: Z3A.11
    12: Z3A.12
    13: Z3A.13
    14: Z3A.14
    15: Z3A.15
    16: Z3A.16
    17: Z3A.17
    18: Z3A.18
    19: Z3A.19
    20: Z3A.20
    21: Z3A.21
    22: Z3A.22
    23: Z3A.23
    24: Z3A.24
    25: Z3A.25
    26: Z3A.26
    27: Z3A.27
    28: Z3A.28
    29: Z3A.29
    30: Z3A.30
    31: Z3A.31
    32: Z3A.32
    33: Z3A.33
    34: Z3A.34
    35: Z3A.35
    36: Z3A.36
    37: Z3A.37
    38: Z3A.38
    39: Z3A.39
    40: Z3A.40
    41: Z3A.41
    42..: Z3A.42
  } when coded
  also icd10 Z37.0 when birth
  lab hcg ~ lognormal(1800, 2600) in 60..20000 when outcome == loss
  shift hemoglobin -0.7
  shift hemoglobin -1.2 when anemic
  shift heart_rate 10
  drift bmi 5.2 per year when outcome != loss and bmi < 25
  drift bmi 3.6 per year when outcome != loss and bmi >= 25 and bmi < 30
  drift bmi 2.2 per year when outcome != loss and bmi >= 30
  shift sbp 16 when tension != none and not has hypertension
  shift dbp 11 when tension != none and not has hypertension

  treat prenatal_vitamin daily 85%
  treat ferrous_sulfate 78% when anemic
  treat ondansetron prn 46% when vomiting

  visits office obstetrics 0.86 per week8
  visits office obstetrics 0.9 per week12 when end - week12 > 2 days
  visits office obstetrics 0.92 per week16 when end - week16 > 2 days
  visits office obstetrics 0.95 per week20 when end - week20 > 2 days
  visits office obstetrics 0.95 per week24 when end - week24 > 2 days
  visits office obstetrics 0.95 per week28 when end - week28 > 2 days
  visits office obstetrics 0.88 per week30 when end - week30 > 2 days
  visits office obstetrics 0.9 per week32 when end - week32 > 2 days
  visits office obstetrics 0.9 per week34 when end - week34 > 2 days
  visits office obstetrics 0.95 per week36 when end - week36 > 2 days
  visits office obstetrics 0.92 per week37 when end - week37 > 2 days
  visits office obstetrics 0.92 per week38 when end - week38 > 2 days
  visits office obstetrics 0.9 per week39 when end - week39 > 2 days
  visits office obstetrics 0.85 per week40 when end - week40 > 2 days
  visits emergency 0.3 per year
  visits inpatient obstetrics 1 per end when outcome != loss
  visits office obstetrics 0.6 per loss_day when outcome == loss
  visits emergency 0.4 per loss_day when outcome == loss
  stay ~ by mode { vaginal: lognormal(2, 0.6) in 1..5, cesarean: lognormal(3.1, 0.9) in 2..8 }

  monitor prenatal_panel 0.92 per week8 when not told
  monitor urine_culture 0.85 per week8 when not told
  monitor chlamydia 0.7 per week8 when not told
  monitor tsh 0.25 per week8 when not told
  monitor glucose_1h 0.93 per week24 when not has diabetes and not has type1_diabetes and not told
  monitor cbc 0.95 per week28 when not told
  monitor antibody_screen 0.16 per week28 when not told
  monitor hiv_screen 0.4 per week28 when not told
  monitor group_b_strep 0.94 per week36 when not told
  monitor blood_type 0.98 per end when outcome != loss and not told
  monitor hcg 0.7 per loss_day when outcome == loss
  monitor cmp 0.9 per week34 when tension != none and not told
  perform dating_ultrasound 0.82 per week8 when not told
  perform obstetric_ultrasound 0.96 per week20 when not told
  perform growth_ultrasound 0.8 per week32 when (has diabetes or has type1_diabetes or has hypertension or has obesity or age >= 40) and not told
  perform nonstress_test 0.7 per week36 when (has diabetes or has type1_diabetes or has hypertension or age >= 40 or tension != none) and not told
  perform vaginal_delivery 1 per end when outcome != loss and mode == vaginal and not told
  perform cesarean_delivery 1 per end when outcome != loss and mode == cesarean and not told
  reason "Prenatal visit"
  source "NCHS natality 2022; ACOG; ICD-10-CM FY2026 with its guidelines; shares of losses, parity, tears, indications, complications and attendance: memory"
}
