# Chronic kidney disease, stages 1 to 5; who is on dialysis has module esrd as well, and stage 5. Prevalence: CDC CKD Surveillance System and NHANES, diagnosed
# or eGFR below 60, rounded. Stages: USRDS and NHANES. The person's eGFR lies far enough within its stage (KDIGO 2012 G1
# to G5) that a measurement stays in it; creatinine follows eGFR by CKD-EPI 2021 (labs/chemistry.hs). Codes: ICD-10-CM
# FY2025; N18.30 to N18.32 since 2020-10-01, N18.3 before. With hypertension I12 or I13 and with diabetes E11.22 stand
# before N18 (guidelines I.C.9.a.2, I.C.4.a).
# Odds are among people alike in what else they have; over all people they come to the ratios of tables/comorbidity.csv.
condition ckd {
  title "Chronic kidney disease"
  adjective ckd
  prevalence by sex {
    female: by age {
      0..11: 0.02%
      12..17: 0.05%
      18..34: 0.5%
      35..44: 1.5%
      45..54: 3.5%
      55..64: 7%
      65..74: 15%
      75..84: 30%
      85..: 42%
    }
    male: by age {
      0..11: 0.02%
      12..17: 0.05%
      18..34: 0.4%
      35..44: 1.2%
      45..54: 2.8%
      55..64: 6.5%
      65..74: 14%
      75..84: 28%
      85..: 40%
    }
  }
  mortality 1.3
  odds depression 1.3
  odds anemia 2.65
  odds heart_failure 3.55
  odds cad 1.69
  odds afib 1.18
  onset ~ by stage {
    1..3: gamma(5, 4) in 0.3..30
    4: gamma(7, 5) in 0.5..30
    5: gamma(11, 6) in 2..40
  }

  on_dialysis = has esrd
  stage ~ by on_dialysis {
    yes: { 5: 100% }
    no: by age {
      0..44: { 1: 13%, 2: 19%, 3: 53%, 4: 12%, 5: rest }
      45..64: { 1: 4%, 2: 9%, 3: 72%, 4: 13%, 5: rest }
      65..: { 1: 1%, 2: 5%, 3: 83.5%, 4: 9%, 5: rest }
    }
  }
  lab egfr ~ by stage {
    1: normal(105, 5) in 97..120
    2: normal(75, 5) in 66..83
    3: normal(45, 6) in 33..54
    4: normal(22, 3) in 17..27
    5: by on_dialysis { yes: normal(7.5, 1.5) in 5..11, no: normal(11.5, 1) in 9..13 }
  }
  lab uacr ~ by stage {
    1: lognormal(120, 110) in 30..1500
    2: lognormal(110, 110) in 30..1500
    3: lognormal(70, 150) in 4..2500
    4: lognormal(320, 380) in 10..4000
    5: lognormal(900, 800) in 60..5000
  }
  shift hemoglobin -0.6 when stage == 3
  shift hemoglobin -1.8 when stage == 4
  shift hemoglobin -3.2 when stage == 5
  shift potassium 0.2 when stage == 3
  shift potassium 0.5 when stage >= 4
  shift co2 -1.5 when stage == 3
  shift co2 -4 when stage >= 4
  shift phosphate 0.3 when stage == 4
  shift phosphate 1.3 when stage == 5
  shift calcium -0.3 when stage >= 4
  scale pth 1.5 when stage == 3
  scale pth 3.2 when stage == 4
  scale pth 6.5 when stage == 5

  drift egfr -1.5 per year when stage == 3 or stage == 4

  code icd10 N18.1 when stage == 1
  code icd10 N18.2 when stage == 2
  code icd10 N18.31 when stage == 3 and egfr >= 45
  code icd10 N18.32 when stage == 3 and egfr < 45
  code icd10 N18.4 when stage == 4
  code icd10 N18.5 when stage == 5 and not has esrd
  code icd10 N18.6 when stage == 5 and has esrd
  code icd10 D63.1 when stage >= 4 and hemoglobin < 11.5
  code icd10 N25.81 when stage >= 4 and pth > 110

  treat raas 68% ~ {
    losartan: 56%
    lisinopril: 38%
    valsartan: rest
  } when uacr >= 30 and age >= 18 and stage < 5 and not has heart_failure and not has pregnancy
  treat raas 52% ~ {
    losartan: 56%
    lisinopril: 38%
    valsartan: rest
  } when uacr < 30 and age >= 18 and stage < 5 and not has heart_failure and not has pregnancy
  treat sglt2_inhibitor 26% ~ {
    dapagliflozin: 58%
    empagliflozin: rest
  } when age >= 18 and egfr >= 20 and not has heart_failure and not has diabetes and not has type1_diabetes
  treat atorvastatin 20mg daily 26% when age >= 50 and not has esrd
  treat furosemide 40mg daily 32% when stage >= 4 and not has esrd and not has heart_failure

  visits office 0.5 per year when not has esrd
  visits office nephrology 0.4 per year when stage == 3
  visits office nephrology 2.6 per year when stage == 4
  visits office nephrology 5.0 per year when stage == 5 and not has esrd
  visits emergency 0.05 per year when stage == 3
  visits emergency 0.12 per year when stage >= 4 and not has esrd
  visits inpatient 0.03 per year when stage == 3
  visits inpatient 0.16 per year when stage == 4
  visits inpatient 0.55 per year when stage == 5 and not has esrd
  stay ~ by age { 0..17: lognormal(5.4, 4) in 1..40 }
  monitor renal_panel 2.6 per year when not has esrd
  monitor cbc 2.0 per year when not has esrd
  monitor uacr_panel 0.8 per year when not has esrd
  monitor pth 0.8 per year when stage >= 3 and not has esrd
  reason "Kidney disease follow-up"
  source "CDC CKD 2023, NHANES, USRDS 2023; KDIGO 2012 and 2024; ICD-10-CM FY2025; stage shares under 65, shifts, treatment shares, visits: memory"
}
