# Hypertension, diagnosed. Prevalence: NHANES and NHIS, diagnosed, rounded. Control: NHANES 2017-2020 (48% of all adults
# with hypertension below 140/90, about 62% of those diagnosed). Treatment: 2017 ACC/AHA guideline with MEPS shares.
# Codes: ICD-10-CM FY2025. Guideline I.C.9.a presumes a causal relation: with heart failure I11.0, with chronic kidney
# disease I12, with both I13, in pregnancy O10 (I.C.15.c), never I10 beside them; I50 and N18 are written by their own
# modules, after these codes.
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
  odds hyperlipidemia 2.23
  odds ckd 1.78
  odds heart_failure 1.87
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

  code icd10 I13.2 when has heart_failure and has ckd and ckd.stage == 5
  code icd10 I13.0 when has heart_failure and has ckd and ckd.stage < 5
  code icd10 I11.0 when has heart_failure and not has ckd
  code icd10 I12.0 when has ckd and ckd.stage == 5 and not has heart_failure
  code icd10 I12.9 when has ckd and ckd.stage < 5 and not has heart_failure
  code icd10 O10.011 when has pregnancy and pregnancy.trimester == 1 and not has heart_failure and not has ckd
  code icd10 O10.012 when has pregnancy and pregnancy.trimester == 2 and not has heart_failure and not has ckd
  code icd10 O10.013 when has pregnancy and pregnancy.trimester == 3 and not has heart_failure and not has ckd
  code icd10 I10

  treat lisinopril 20mg daily 42% when has diabetes and age >= 18 and not has heart_failure and not has ckd and not has pregnancy
  treat losartan 100mg daily 50% when has diabetes and age >= 18 and not has heart_failure and not has ckd and not has pregnancy
  treat lisinopril 20mg daily 19% when age >= 18 and not has diabetes and not has heart_failure and not has ckd and not has pregnancy
  treat losartan 100mg daily 14% when age >= 18 and not has diabetes and not has heart_failure and not has ckd and not has pregnancy
  treat raas 45% ~ {
    lisinopril: 50%
    losartan: 40%
    valsartan: rest
  } when age >= 18 and not has diabetes and not has heart_failure and not has ckd and not has pregnancy
  treat amlodipine 10mg daily 17% when control == uncontrolled and age >= 18 and not has heart_failure
  treat amlodipine 10mg daily 11% when control == controlled and age >= 18 and not has heart_failure
  treat amlodipine 5mg daily 27% when age >= 18 and not has heart_failure
  treat thiazide 24% ~ {
    hydrochlorothiazide: 78%
    chlorthalidone: rest
  } when age >= 18 and egfr >= 30 and not has heart_failure
  treat beta_blocker 22% ~ {
    metoprolol_succinate: 66%
    carvedilol: 16%
    atenolol: rest
  } when age >= 18 and not has heart_failure
  treat spironolactone 25mg daily 6% when control == uncontrolled and egfr >= 45 and age >= 18 and not has heart_failure

  visits office 0.9 per year
  visits office 0.8 per year when control == uncontrolled
  visits telehealth 0.15 per year
  visits emergency 0.05 per year when control == uncontrolled
  visits inpatient 0.008 per year
  stay ~ lognormal(3.1, 2) in 1..14
  monitor bmp 1.1 per year
  monitor lipid_panel 0.7 per year
  monitor uacr_panel 0.15 per year
  perform ecg 0.12 per year
  reason "Blood pressure follow-up"
  source "NHANES 2017-2020, NHIS; 2017 ACC/AHA guideline; MEPS 2022; ICD-10-CM FY2025; odds and rates of visits: memory"
}
