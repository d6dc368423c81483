# Hypertension, diagnosed. Prevalence: NHANES and NHIS, diagnosed, rounded. Control: NHANES 2017-2020 (48% of all adults
# with hypertension below 140/90, about 62% of those diagnosed). Treatment: 2017 ACC/AHA guideline with MEPS shares.
# Codes: ICD-10-CM FY2025. Guideline I.C.9.a presumes a causal relation: with heart failure I11.0, with chronic kidney
# disease I12, with both I13, in pregnancy O10 (I.C.15.c), never I10 beside them; I50 and N18 are written by their own
# modules, after these codes. Resistant hypertension (I1A.0, since 2023-10-01) accompanies I10; at
# emergencies for it there is hypertensive urgency (I16.0).
# Odds are among people alike in what else they have; over all people they come to the ratios of tables/comorbidity.csv.
condition hypertension {
  title "Hypertension"
  adjective hypertensive
  age_from 3
  prevalence by sex {
    female: by age {
      0..2: 0%
      3..11: 0.1%
      12..17: 0.5%
      18..34: 5.5%
      35..44: 16.5%
      45..54: 31%
      55..64: 46%
      65..74: 60%
      75..84: 70%
      85..: 73%
    }
    male: by age {
      0..2: 0%
      3..11: 0.2%
      12..17: 1%
      18..34: 8.5%
      35..44: 22%
      45..54: 36%
      55..64: 50%
      65..74: 60.5%
      75..84: 66%
      85..: 66%
    }
  }
  odds hyperlipidemia 2.14
  odds ckd 1.79
  odds heart_failure 1.68
  odds cad 2
  odds stroke_history 2.11
  odds afib 1.48
  odds sleep_apnea 1.58
  odds gout 2.17
  onset ~ gamma(11, 8) in 0.2..50

  control ~ by age {
    0..59: { controlled: 60%, uncontrolled: rest }
    60..: { controlled: 66%, uncontrolled: rest }
  }
  lab sbp ~ by age {
    0..12: normal(120, 4) in 114..132
    13..: by control {
      controlled: normal(129, 6) in 110..139
      uncontrolled: normal(149, 9) in 140..195
    }
  }

  code icd10 I16.0 when visit.day >= 2016-10-01 and visit.reason == hypertension and (visit.kind == emergency or visit.kind == inpatient) and not has pregnancy
  code icd10 I13.2 when has heart_failure and has ckd and ckd.stage == 5
  code icd10 I13.0 when has heart_failure and has ckd and ckd.stage < 5
  code icd10 I11.0 when has heart_failure and not has ckd
  code icd10 I12.0 when has ckd and ckd.stage == 5 and not has heart_failure
  code icd10 I12.9 when has ckd and ckd.stage < 5 and not has heart_failure
  code icd10 O10.011 when has pregnancy and pregnancy.trimester == 1 and not has heart_failure and not has ckd
  code icd10 O10.012 when has pregnancy and pregnancy.trimester == 2 and not has heart_failure and not has ckd
  code icd10 O10.013 when has pregnancy and pregnancy.trimester == 3 and not has heart_failure and not has ckd
  code icd10 I10 when not has pregnancy and not has heart_failure and not has ckd
  also icd10 I1A.0 when control == uncontrolled and on spironolactone and not has heart_failure and not has ckd and not has pregnancy

  treat lisinopril_hydrochlorothiazide daily 11% when age >= 18 and egfr >= 30 and not has heart_failure and not has ckd and not has pregnancy
  treat losartan_hydrochlorothiazide daily 8% when age >= 18 and egfr >= 30 and not has heart_failure and not has ckd and not has pregnancy
  treat lisinopril 20mg daily 62% when has diabetes and age >= 18 and not has heart_failure and not has ckd and not has pregnancy
  treat losartan 100mg daily 72% when has diabetes and age >= 18 and not has heart_failure and not has ckd and not has pregnancy
  treat lisinopril 20mg daily 19% when age >= 18 and not has diabetes and not has heart_failure and not has ckd and not has pregnancy
  treat losartan 100mg daily 14% when age >= 18 and not has diabetes and not has heart_failure and not has ckd and not has pregnancy
  treat raas 58% ~ {
    lisinopril: 46%
    losartan: 42%
    valsartan: rest
  } when age >= 18 and not has diabetes and not has heart_failure and not has ckd and not has pregnancy
  treat amlodipine 10mg daily 17% when control == uncontrolled and age >= 18 and not has heart_failure
  treat amlodipine 10mg daily 11% when control == controlled and age >= 18 and not has heart_failure
  treat amlodipine 5mg daily 27% when age >= 18 and not has heart_failure
  treat thiazide 27% ~ {
    hydrochlorothiazide: 78%
    chlorthalidone: rest
  } when age >= 18 and egfr >= 30 and not has heart_failure and not on lisinopril_hydrochlorothiazide and not on losartan_hydrochlorothiazide
  treat beta_blocker 22% ~ {
    metoprolol_succinate: 60%
    carvedilol: 24%
    atenolol: rest
  } when age >= 18 and not has heart_failure
  treat clonidine bid 8% when control == uncontrolled and age >= 18 and not has heart_failure
  treat spironolactone 25mg daily 7% when control == uncontrolled and egfr >= 45 and age >= 18 and not has heart_failure

  visits office 0.9 per year
  visits office 0.8 per year when control == uncontrolled
  visits telehealth 0.15 per year
  visits emergency 0.05 per year when control == uncontrolled
  visits inpatient 0.008 per year
  stay ~ by age { 0..17: lognormal(3.1, 2) in 1..14 }
  monitor bmp 1.1 per year
  monitor lipid_panel 0.7 per year
  monitor uacr_panel 0.15 per year
  perform ecg 0.12 per year
  reason "Blood pressure follow-up"
  source "NHANES 2017-2020, NHIS; 2017 ACC/AHA guideline; MEPS 2022; ICD-10-CM FY2025; odds and rates of visits: memory"
}
