# Obesity: a body mass index of 30 and more in adults, at or above the 95th percentile for age and sex in children from 2
# years on. Prevalence: NHANES 2017-2020, measured, rounded. Class shares: NHANES severe obesity (9% of adults of 42%
# obese). Codes: ICD-10-CM FY2025; E66.81- since 2024-10-01, E66.9
# and E66.01 before (column "before" of codes/icd10cm.csv). Guideline I.B.14: Z68 is written only with a diagnosis such as
# this one, and never in pregnancy; its adult codes begin at 20 years, the pediatric ones serve 2 to 19. Classes under
# 20 years are of the 95th percentile: below 120% of it class 1 (Z68.54), below 140% class 2 (Z68.55), else class 3
# (Z68.56), the latter two since 2024-10-01 (AAP 2023 guideline). Who turns 20 has the adult class; before the birthday the
# body mass index says which of the pediatric ones that is. Treatment: the drugs for weight, semaglutide and
# tirzepatide, are taken by few.
# Odds are among people alike in what else they have; over all people they come to the ratios of tables/comorbidity.csv.
condition obesity {
  title "Obesity"
  adjective obese
  age_from 2
  prevalence by sex {
    female: by age {
      0..1: 0%
      2..11: 15.5%
      12..17: 21%
      18..34: 38%
      35..44: 43.5%
      45..54: 46%
      55..64: 45%
      65..74: 44%
      75..84: 36%
      85..: 24%
    }
    male: by age {
      0..1: 0%
      2..11: 17%
      12..17: 22%
      18..34: 36%
      35..44: 44%
      45..54: 45%
      55..64: 43%
      65..74: 42%
      75..84: 33%
      85..: 20%
    }
  }
  odds hyperlipidemia 1.5
  odds heart_failure 1.5
  odds depression 1.3
  odds diabetes 2.9
  odds hypertension 1.71
  odds sleep_apnea 3.62
  odds osteoarthritis 1.89
  odds gerd 1.56
  odds nafld 3.57
  odds asthma 1.5
  onset ~ gamma(12, 8) in 0.5..50

  class ~ by age {
    0..5: { class_1: 85%, class_2: 12%, class_3: rest }
    6..11: { class_1: 71%, class_2: 21%, class_3: rest }
    12..19: { class_1: 64%, class_2: 24%, class_3: rest }
    20..64: { class_1: 51%, class_2: 26%, class_3: rest }
    65..: { class_1: 61%, class_2: 25%, class_3: rest }
  }
  bariatric ~ by class {
    class_1: by age { 0..19: bernoulli(0), 20..: bernoulli(0.003) }
    class_2: by age { 0..19: bernoulli(0), 20..: bernoulli(0.015) }
    class_3: by age { 0..19: bernoulli(0), 20..: bernoulli(0.045) }
  }
  lab bmi ~ by class {
    class_1: by sex {
      female: by age {
        2: normal(20.1, 0.7) in 19.2..22.0
        3: normal(19.4, 0.7) in 18.5..21.5
        4: normal(19.3, 0.7) in 18.2..21.2
        5: normal(19.6, 0.8) in 18.4..21.5
        6: normal(20.2, 0.9) in 19.0..22.3
        7: normal(21.1, 0.9) in 19.9..23.3
        8: normal(22.1, 1.0) in 20.9..24.6
        9: normal(23.2, 1.1) in 22.0..25.9
        10: normal(24.4, 1.2) in 23.2..27.2
        11: normal(25.5, 1.3) in 24.4..28.5
        12: normal(26.6, 1.4) in 25.5..29.8
        13: normal(27.6, 1.4) in 26.5..31.0
        14: normal(28.6, 1.5) in 27.5..32.2
        15: normal(29.4, 1.5) in 28.3..33.2
        16: normal(30.2, 1.5) in 29.1..34.1
        17: normal(31.0, 1.5) in 29.9..35.0
        18..19: normal(32.4, 1.1) in 31.1..36.0
        20..: normal(32.2, 1.4) in 30.0..34.9
      }
      male: by age {
        2: normal(20.2, 0.7) in 19.4..22.2
        3: normal(19.3, 0.6) in 18.4..21.3
        4: normal(18.9, 0.7) in 18.0..21.0
        5: normal(19.2, 0.8) in 18.1..21.2
        6: normal(19.8, 0.9) in 18.7..22.0
        7: normal(20.7, 0.9) in 19.5..23.0
        8: normal(21.6, 1.0) in 20.4..24.0
        9: normal(22.6, 1.1) in 21.4..25.2
        10: normal(23.7, 1.1) in 22.5..26.5
        11: normal(24.7, 1.2) in 23.6..27.8
        12: normal(25.7, 1.2) in 24.6..29.0
        13: normal(26.6, 1.3) in 25.5..30.2
        14: normal(27.4, 1.3) in 26.3..31.1
        15: normal(28.1, 1.3) in 27.1..32.0
        16: normal(28.9, 1.4) in 27.8..32.9
        17: normal(29.6, 1.4) in 28.6..33.8
        18..19: normal(31.6, 1.1) in 30.2..35.4
        20..: normal(32.2, 1.4) in 30.0..34.9
      }
    }
    class_2: by sex {
      female: by age {
        2: normal(24.1, 0.7) in 23.0..25.7
        3: normal(23.4, 0.8) in 22.2..25.1
        4: normal(23.0, 0.8) in 21.8..24.7
        5: normal(23.3, 0.8) in 22.1..25.1
        6: normal(24.1, 0.9) in 22.8..26.0
        7: normal(25.2, 0.9) in 23.9..27.2
        8: normal(26.5, 1.0) in 25.1..28.7
        9: normal(27.9, 1.0) in 26.4..30.2
        10: normal(29.4, 1.1) in 27.8..31.7
        11: normal(30.9, 1.1) in 29.3..33.2
        12: normal(32.3, 1.1) in 30.6..34.8
        13: normal(33.5, 1.2) in 31.8..36.2
        14: normal(34.8, 1.2) in 33.0..37.6
        15: normal(35.9, 1.3) in 34.0..38.7
        16: normal(36.9, 1.3) in 34.9..39.8
        17: normal(37.9, 1.3) in 35.9..40.8
        18..19: normal(39.2, 1.3) in 37.3..42.0
        20..: normal(37.0, 1.4) in 35.0..39.9
      }
      male: by age {
        2: normal(24.3, 0.7) in 23.3..25.9
        3: normal(23.2, 0.7) in 22.1..24.9
        4: normal(22.8, 0.8) in 21.6..24.5
        5: normal(22.9, 0.8) in 21.7..24.7
        6: normal(23.7, 0.9) in 22.4..25.7
        7: normal(24.8, 0.9) in 23.4..26.8
        8: normal(25.9, 1.0) in 24.5..28.0
        9: normal(27.2, 1.0) in 25.7..29.4
        10: normal(28.6, 1.1) in 27.0..30.9
        11: normal(30.0, 1.1) in 28.3..32.4
        12: normal(31.2, 1.2) in 29.5..33.8
        13: normal(32.5, 1.3) in 30.6..35.2
        14: normal(33.4, 1.3) in 31.6..36.3
        15: normal(34.4, 1.3) in 32.5..37.3
        16: normal(35.4, 1.4) in 33.4..38.4
        17: normal(36.4, 1.4) in 34.3..39.4
        18..19: normal(38.3, 1.4) in 36.2..41.3
        20..: normal(37.0, 1.4) in 35.0..39.9
      }
    }
    class_3: by sex {
      female: by age {
        2: normal(28.8, 1.3) in 26.9..34.6
        3: normal(27.8, 1.3) in 25.9..33.3
        4: normal(27.3, 1.3) in 25.5..32.8
        5: normal(27.6, 1.3) in 25.8..33.1
        6: normal(28.5, 1.3) in 26.6..34.2
        7: normal(29.8, 1.4) in 27.9..35.8
        8: normal(31.3, 1.5) in 29.3..37.6
        9: normal(33.0, 1.5) in 30.8..39.6
        10: normal(34.8, 1.6) in 32.5..41.8
        11: normal(36.6, 1.7) in 34.2..43.9
        12: normal(38.2, 1.8) in 35.7..45.9
        13: normal(39.8, 1.9) in 37.1..47.7
        14: normal(41.2, 1.9) in 38.5..49.5
        15: normal(42.5, 2.0) in 39.6..50.9
        16: normal(43.7, 2.0) in 40.7..52.4
        17: normal(44.8, 2.1) in 41.9..53.8
        18..19: normal(46.7, 2.2) in 43.5..56.0
        20..: lognormal(45.0, 4.5) in 40.0..68.0
      }
      male: by age {
        2: normal(29.1, 1.4) in 27.2..34.9
        3: normal(27.6, 1.3) in 25.8..33.1
        4: normal(27.0, 1.3) in 25.2..32.4
        5: normal(27.2, 1.3) in 25.3..32.6
        6: normal(28.0, 1.3) in 26.2..33.7
        7: normal(29.2, 1.4) in 27.3..35.1
        8: normal(30.6, 1.4) in 28.6..36.7
        9: normal(32.1, 1.5) in 30.0..38.5
        10: normal(33.8, 1.6) in 31.5..40.5
        11: normal(35.4, 1.7) in 33.0..42.5
        12: normal(36.9, 1.7) in 34.4..44.3
        13: normal(38.2, 1.8) in 35.7..45.9
        14: normal(39.5, 1.8) in 36.8..47.3
        15: normal(40.7, 1.9) in 37.9..48.8
        16: normal(41.7, 1.9) in 38.9..50.0
        17: normal(42.9, 2.0) in 40.0..51.5
        18..19: normal(45.3, 2.1) in 42.3..54.4
        20..: lognormal(45.0, 4.5) in 40.0..68.0
      }
    }
  }
  shift sbp 3 when not has hypertension
  scale triglycerides 1.2
  scale hdl 0.92
  scale alt 1.25

  lost = has weight_loss_surgery and visit.kind != surgical_stay
  at_20 = age >= 18 and age < 20 and (class == class_2 and bmi < 36.2 or class == class_3 and bmi < 43.3)
  code icd10 by class {
    class_1: E66.811
    class_2: E66.812
    class_3: E66.813
  } when not at_20 and not lost
  code icd10 by class {
    class_1: E66.811
    class_2: E66.811
    class_3: E66.812
  } when at_20 and not lost
  code icd10 E66.9 when lost
  also icd10 Z68.54 when age < 20 and (class == class_1 or class == class_2 and at_20) and not has pregnancy and not lost
  also icd10 Z68.55 when age < 20 and (class == class_2 and not at_20 or class == class_3 and at_20) and not has pregnancy and not lost
  also icd10 Z68.56 when age < 20 and class == class_3 and not at_20 and not has pregnancy and not lost
  also icd10 Z68.30 when age >= 20 and bmi < 31 and not has pregnancy and not lost
  also icd10 Z68.31 when age >= 20 and bmi >= 31 and bmi < 32 and not has pregnancy and not lost
  also icd10 Z68.32 when age >= 20 and bmi >= 32 and bmi < 33 and not has pregnancy and not lost
  also icd10 Z68.33 when age >= 20 and bmi >= 33 and bmi < 34 and not has pregnancy and not lost
  also icd10 Z68.34 when age >= 20 and bmi >= 34 and bmi < 35 and not has pregnancy and not lost
  also icd10 Z68.35 when age >= 20 and bmi >= 35 and bmi < 36 and not has pregnancy and not lost
  also icd10 Z68.36 when age >= 20 and bmi >= 36 and bmi < 37 and not has pregnancy and not lost
  also icd10 Z68.37 when age >= 20 and bmi >= 37 and bmi < 38 and not has pregnancy and not lost
  also icd10 Z68.38 when age >= 20 and bmi >= 38 and bmi < 39 and not has pregnancy and not lost
  also icd10 Z68.39 when age >= 20 and bmi >= 39 and bmi < 40 and not has pregnancy and not lost
  also icd10 Z68.41 when age >= 20 and bmi >= 40 and bmi < 45 and not has pregnancy and not lost
  also icd10 Z68.42 when age >= 20 and bmi >= 45 and bmi < 50 and not has pregnancy and not lost
  also icd10 Z68.43 when age >= 20 and bmi >= 50 and bmi < 60 and not has pregnancy and not lost
  also icd10 Z68.44 when age >= 20 and bmi >= 60 and not has pregnancy and not lost

  also icd10 Z98.84 when bariatric and not has pregnancy
  treat semaglutide 2.4mg weekly 3% when age >= 18 and class != class_1 and not has diabetes and not has type1_diabetes and not has pregnancy
  treat semaglutide 2.4mg weekly 1.5% when age >= 18 and class == class_1 and not has diabetes and not has type1_diabetes and not has pregnancy
  treat tirzepatide 10mg weekly 3% when age >= 18 and not has diabetes and not has type1_diabetes and not has pregnancy

  visits office 0.3 per year
  monitor lipid_panel 0.5 per year when age >= 10
  monitor a1c 0.4 per year when age >= 10 and not has diabetes and not has type1_diabetes
  visits dietitian 0.15 per year
  reason "Weight management"
  source "NHANES 2017-2020; ICD-10-CM FY2025; CDC growth charts 2000; odds, visits and class shares: memory"
}
