# Type 2 diabetes mellitus, diagnosed, with its complications. Prevalence: CDC National Diabetes Statistics Report and
# NHIS 2021-2023, diagnosed type 2, rounded. Control by age: NHANES 2017-2020, A1c below 7% in half of those diagnosed and in
# six in ten from 65 years on. Severity and complications: CDC VEHSS (retinopathy in 26%), ADA Standards of
# Care 2025 (neuropathy, coded, in 28%; foot ulcers), USRDS (kidney disease). Treatment: ADA Standards of Care 2025
# sections 9 and 10 with MEPS 2022 shares. Codes: ICD-10-CM FY2025. Guideline I.C.4.a: as many E11 codes as apply; E11.9
# only where no complication is coded; E11.22 for any chronic kidney disease (guideline I.A.15 "with"), the stage by N18;
# Z79.4, Z79.84 and Z79.85 by what is taken; peripheral artery disease is taken to be the diabetes's own (I.A.15): E11.51, and
# its site from module pad.
# Odds are among people alike in what else they have; over all people they come to the ratios of tables/comorbidity.csv.
condition diabetes {
  title "Type 2 diabetes mellitus"
  adjective diabetic
  age_from 10
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 0.3%
      18..34: 1.5%
      35..44: 4.6%
      45..54: 9.5%
      55..64: 15%
      65..74: 20.5%
      75..84: 21.5%
      85..: 16.5%
    }
    male: by age {
      0..11: 0%
      12..17: 0.2%
      18..34: 1.2%
      35..44: 5.2%
      45..54: 11%
      55..64: 18%
      65..74: 24%
      75..84: 25%
      85..: 18.5%
    }
  }
  excludes type1_diabetes
  excludes prediabetes
  mortality 1.4
  odds hypertension 2.84
  odds hyperlipidemia 2.2
  odds ckd 1.95
  odds esrd 2.68
  odds heart_failure 1.34
  odds cad 1.79
  odds mi_history 0.92
  odds stroke_history 1.51
  odds pad 2.3
  odds afib 0.99
  odds copd 1.13
  odds depression 1.37
  odds anxiety 0.95
  odds hypothyroidism 1.3
  odds sleep_apnea 1.32
  odds nafld 2.26
  odds osteoarthritis 1.02
  odds gerd 1.07
  odds anemia 1.47
  odds gout 1.43
  odds dementia 1.47
  odds glaucoma 1.4
  odds cataract 1.5
  onset ~ gamma(9, 7) in 0.2..45

  severity ~ by age {
    0..44: { controlled: 46%, uncontrolled: 40%, complicated: rest }
    45..64: { controlled: 52%, uncontrolled: 32%, complicated: rest }
    65..: { controlled: 61%, uncontrolled: 21%, complicated: rest }
  }
  neuropathy ~ by severity {
    controlled: bernoulli(0.15)
    uncontrolled: bernoulli(0.27)
    complicated: bernoulli(0.72)
  }
  retinopathy ~ by severity {
    controlled: bernoulli(0.13)
    uncontrolled: bernoulli(0.26)
    complicated: bernoulli(0.66)
  }
  nephropathy ~ by severity {
    controlled: { none: 96%, albuminuria: rest }
    uncontrolled: { none: 88%, albuminuria: rest }
    complicated: { none: 60%, albuminuria: rest }
  }
  foot_ulcer ~ by severity {
    controlled: bernoulli(0.01)
    uncontrolled: bernoulli(0.03)
    complicated: bernoulli(0.14)
  }
  hypoglycemia ~ by severity {
    controlled: bernoulli(0.02)
    uncontrolled: bernoulli(0.04)
    complicated: bernoulli(0.09)
  }

  lab a1c ~ by severity {
    controlled: normal(6.6, 0.4) in 5.7..7.4
    uncontrolled: normal(8.7, 0.9) in 7.5..13.0
    complicated: normal(8.2, 1.3) in 6.2..14.0
  }
  lab uacr ~ by nephropathy {
    albuminuria: lognormal(150, 160) in 30..2500
    none: lognormal(14, 9) in 2..29
  }
  scale triglycerides 1.4 when not has hyperlipidemia
  scale triglycerides 1.1 when has hyperlipidemia
  scale hdl 0.9
  scale vitamin_b12 0.85 when on biguanide

  code icd10 E11.22 when has ckd
  code icd10 E11.21 when nephropathy == albuminuria and not has ckd
  code icd10 ~ {
    E11.3293: 46%
    E11.319: 24%
    E11.3393: 12%
    E11.3593: 9%
    E11.3213: rest
  } when retinopathy
  code icd10 ~ { E11.42: 76%, E11.40: 14%, E11.43: rest } when neuropathy
  code icd10 E11.51 when has pad
  code icd10 E11.621 when foot_ulcer and neuropathy
  code icd10 E11.649 when hypoglycemia and (on basal_insulin or on sulfonylurea)
  code icd10 E11.65 when severity == uncontrolled or a1c >= 9
  code icd10 E11.9
  also icd10 ~ {
    L97.511: 30%
    L97.521: 30%
    L97.512: 20%
    L97.522: rest
  } when foot_ulcer and neuropathy
  also icd10 Z79.4 when on basal_insulin
  also icd10 Z79.84 when on biguanide or on sulfonylurea or on sglt2_inhibitor or on sitagliptin or on thiazolidinedione
  also icd10 Z79.85 when on semaglutide or on liraglutide or on dulaglutide or on tirzepatide

  treat metformin_er 500mg daily 15% when egfr >= 45 and age >= 18
  treat metformin 1000mg bid 44% when egfr >= 60 and severity != controlled
  treat metformin 1000mg bid 24% when egfr >= 60 and severity == controlled
  treat metformin 500mg bid 66% when egfr >= 60
  treat metformin 500mg bid 78% when egfr >= 45 and egfr < 60
  treat metformin 500mg daily 45% when egfr >= 30 and egfr < 45
  treat incretin 31% ~ {
    semaglutide: 37%
    sitagliptin: 26%
    dulaglutide: 20%
    tirzepatide: 12%
    liraglutide: rest
  } when severity == controlled and age >= 18
  treat incretin 49% ~ {
    semaglutide: 38%
    dulaglutide: 22%
    sitagliptin: 21%
    tirzepatide: 15%
    liraglutide: rest
  } when severity != controlled and age >= 18
  treat sglt2_inhibitor 17% ~ {
    empagliflozin: 66%
    dapagliflozin: 27%
    canagliflozin: rest
  } when age >= 18 and egfr >= 20 and not has heart_failure and not has ckd
  treat sglt2_inhibitor 30% ~ {
    empagliflozin: 58%
    dapagliflozin: 36%
    canagliflozin: rest
  } when age >= 18 and egfr >= 20 and not has heart_failure and has ckd
  treat sulfonylurea 17% ~ {
    glipizide: 52%
    glimepiride: rest
  } when severity == controlled and age >= 18 and egfr >= 30
  treat sulfonylurea 29% ~ {
    glipizide: 52%
    glimepiride: rest
  } when severity != controlled and age >= 18 and egfr >= 30
  treat pioglitazone 30mg daily 5% when age >= 18 and not has heart_failure
  treat basal_insulin 8% ~ {
    insulin_glargine: 86%
    insulin_degludec: rest
  } when severity == controlled
  treat basal_insulin 36% ~ {
    insulin_glargine: 86%
    insulin_degludec: rest
  } when severity == uncontrolled
  treat basal_insulin 46% ~ {
    insulin_glargine: 86%
    insulin_degludec: rest
  } when severity == complicated
  treat rapid_insulin 42% ~ { insulin_lispro: 78%, insulin_aspart: rest } when on basal_insulin
  treat atorvastatin 40mg daily 9% when age >= 40 and has hyperlipidemia and not has pregnancy
  treat statin 76% ~ {
    atorvastatin: 45%
    rosuvastatin: 36%
    simvastatin: 11%
    pravastatin: rest
  } when age >= 40 and has hyperlipidemia and not has pregnancy
  treat statin 42% ~ {
    atorvastatin: 66%
    rosuvastatin: rest
  } when age >= 40 and not has hyperlipidemia and not has pregnancy
  treat raas 55% ~ {
    lisinopril: 60%
    losartan: rest
  } when nephropathy == albuminuria and not has hypertension and not has ckd and not has heart_failure and not has pregnancy
  treat gabapentin 300mg tid 38% when neuropathy
  treat raas 20% ~ {
    lisinopril: 62%
    losartan: rest
  } when nephropathy == none and age >= 40 and not has hypertension and not has ckd and not has heart_failure and not has pregnancy
  treat aspirin 81mg daily 3% when age >= 50

  visits office 1.6 per year
  visits office 1.0 per year when severity == uncontrolled
  visits office endocrinology 0.25 per year when severity == controlled
  visits office endocrinology 0.9 per year when severity != controlled
  visits office ophthalmology 0.9 per year when retinopathy
  visits office optometry 0.55 per year when not retinopathy
  visits office podiatry 2.0 per year when foot_ulcer
  visits telehealth 0.3 per year
  visits emergency 0.10 per year when severity != controlled
  visits inpatient 0.03 per year when severity == uncontrolled
  visits inpatient 0.13 per year when severity == complicated
  stay ~ by age { 0..17: lognormal(4.6, 3) in 1..30 }

  monitor a1c 2.6 per year
  monitor cmp 1.8 per year
  monitor lipid_panel 1.1 per year
  monitor uacr_panel 0.8 per year
  monitor cbc 1.0 per year
  monitor vitamin_b12 0.2 per year when on biguanide
  perform retinal_exam 0.9 per year
  perform foot_exam 0.7 per year when neuropathy
  perform diabetes_education 0.15 per year
  reason "Follow-up of type 2 diabetes"
  source "CDC NDSR 2022, NHIS 2021-2023; CDC VEHSS; ADA Standards of Care 2025; MEPS 2022; ICD-10-CM FY2025; complication, visit and monitoring rates: memory"
}
