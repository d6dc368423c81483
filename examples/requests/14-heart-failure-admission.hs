# "Heart failure patient with inpatient admission (DRG 291), follow-up visit day 7, discharge meds (Entresto, carvedilol,
# furosemide) and related pharmacy claims" (the DRG and the claims come with the claims issue)
scenario heart_failure_admission {
  period 2025-01-01..2025-12-31
  seed 14
}
journey admitted_for_failure {
  day 0: ed_visit as arrive {
    chief_complaint "Shortness of breath"
    diagnose heart_failure hfref
    order bnp, troponin, bmp, chest_xray, ecg
  }
  3 hours after arrive: inpatient cardiology for 3..6 days as stay {
    diagnose heart_failure
    every day: order bmp
    prescribe sacubitril_valsartan 49/51mg bid, carvedilol 12.5mg bid, furosemide 40mg daily
    discharge home
  }
  day 7 after stay: office_visit cardiology as follow_up { order bmp }
}
cohort hf: 10 patients, age 60..85, without ckd, with encounters, labs, medications {
  follow admitted_for_failure starting 2025-02-01..2025-09-30
}

expect {
  all(hf, count(encounters where encounter_class == IMP) >= 1)
  count(medications where drug == sacubitril_valsartan) == 10
  count(medications where drug == furosemide) >= 10
}
