# Heart failure, with reduced or preserved ejection fraction.
# Prevalence: AHA statistics and NHANES, rounded. Type: AHA (about half preserved; women more often). Treatment: 2022
# AHA/ACC/HFSA guideline with claims shares: beta blocker, RAAS inhibitor or ARNI (which nobody takes without a beta
# blocker), MRA, SGLT2 inhibitor, loop diuretic.
# Codes: ICD-10-CM FY2025; with hypertension I11.0 or I13 stands first (guideline I.C.9.a.1, module hypertension). At its own stays it is acute
# on chronic (I50.23, I50.33).
# Odds are among people alike in what else they have; over all people they come to the ratios of tables/comorbidity.csv.
condition heart_failure {
  title "Heart failure"
  adjective heart_failure
  prevalence by sex {
    female: by age {
      0..17: 0.03%
      18..34: 0.15%
      35..44: 0.4%
      45..54: 1.1%
      55..64: 2.4%
      65..74: 5%
      75..84: 9.5%
      85..: 16%
    }
    male: by age {
      0..17: 0.03%
      18..34: 0.15%
      35..44: 0.5%
      45..54: 1.6%
      55..64: 3.8%
      65..74: 7%
      75..84: 10.5%
      85..: 16%
    }
  }
  mortality 2.2
  odds depression 1.6
  odds afib 7.06
  odds copd 2.29
  odds sleep_apnea 1.51
  onset ~ gamma(4, 3.5) in 0.1..25

  type ~ by sex { female: { hfref: 38%, hfpef: rest }, male: { hfref: 58%, hfpef: rest } }
  nyha ~ { 1: 22%, 2: 42%, 3: 28%, 4: rest }
  lab lvef ~ by type { hfref: normal(31, 6) in 12..40, hfpef: normal(58, 5) in 50..72 }
  lab nt_probnp ~ by nyha {
    1: lognormal(480, 300) in 130..2200
    2: lognormal(1100, 800) in 200..6000
    3: lognormal(2600, 1900) in 450..14000
    4: lognormal(6200, 4800) in 1200..35000
  }
  shift spo2 -1 when nyha == 3
  shift spo2 -2 when nyha == 4
  shift respiratory_rate 2 when nyha >= 3
  shift heart_rate 6 when nyha >= 3
  shift sodium -1.5 when nyha >= 3

  code icd10 I50.23 when type == hfref and visit.reason == heart_failure and (visit.kind == inpatient or visit.kind == observation)
  code icd10 I50.33 when type == hfpef and visit.reason == heart_failure and (visit.kind == inpatient or visit.kind == observation)
  code icd10 ~ {
    I50.22: 88%
    I50.20: rest
  } when type == hfref and not (visit.reason == heart_failure and (visit.kind == inpatient or visit.kind == observation))
  code icd10 ~ {
    I50.32: 88%
    I50.30: rest
  } when type == hfpef and not (visit.reason == heart_failure and (visit.kind == inpatient or visit.kind == observation))

  treat beta_blocker 100% ~ {
    metoprolol_succinate: 40%
    carvedilol: rest
  } when on sacubitril_valsartan
  treat beta_blocker 62% ~ { metoprolol_succinate: 34%, carvedilol: rest } when age >= 18
  treat raas 82% ~ {
    lisinopril: 38%
    sacubitril_valsartan: 40%
    losartan: rest
  } when type == hfref and age >= 18 and egfr >= 20 and not has pregnancy
  treat raas 58% ~ {
    losartan: 50%
    lisinopril: 44%
    valsartan: rest
  } when type == hfpef and age >= 18 and egfr >= 20 and not has pregnancy
  treat spironolactone 25mg daily 44% when type == hfref and age >= 18 and egfr >= 30
  treat spironolactone 25mg daily 20% when type == hfpef and age >= 18 and egfr >= 30
  treat sglt2_inhibitor 30% ~ {
    empagliflozin: 58%
    dapagliflozin: rest
  } when age >= 18 and egfr >= 20 and not has type1_diabetes
  treat furosemide 40mg daily 50% when nyha <= 2
  treat furosemide 40mg bid 88% when nyha >= 3
  treat potassium_chloride 20meq daily 18% when on furosemide and not on spironolactone and egfr >= 45

  visits office 1.0 per year
  visits office cardiology 2.2 per year
  visits telehealth 0.3 per year
  visits emergency per year by nyha { 1: 0.08, 2: 0.16, 3: 0.34, 4: 0.60 }
  visits inpatient per year by nyha { 1: 0.05, 2: 0.14, 3: 0.36, 4: 0.85 }
  stay ~ by age { 0..17: lognormal(5.0, 3.2) in 1..30 }
  monitor bmp 3.6 per year
  monitor nt_probnp 0.9 per year
  monitor cbc 1.0 per year
  perform echocardiogram 0.5 per year
  perform ecg 0.8 per year
  reason "Heart failure follow-up"
  source "AHA 2024 statistics, NHANES; 2022 AHA/ACC/HFSA guideline; ICD-10-CM FY2025; NYHA shares, levels, visits: memory"
}
