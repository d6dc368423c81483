# "Create an ER chest pain journey with admit/discharge branches"; STEMI, NSTEMI, STEMI with cardiogenic shock, low-risk
# rule-out discharge, unstable angina (cardiogenic shock isn't in the library)
scenario chest_pain_branches {
  seed 15
}
cohort er: 100 patients, age 35..85, with encounters, labs {
  follow ed_chest_pain starting 2025-01-15..2025-11-30
}
journey unstable_angina {
  day 0: ed_visit as arrive {
    chief_complaint "Chest pain at rest"
    diagnose cad
    order ecg, troponin, bmp
  }
  4 hours after arrive: inpatient cardiology for 1..2 days {
    diagnose cad
    procedure coronary_angiography
    order troponin
  }
}
cohort angina: 10 patients, age 50..80, without heart_failure, with encounters, labs {
  follow unstable_angina starting 2025-01-15..2025-11-30
}

expect {
  share(er, has myocardial_infarction stemi) in 7%..9%
  share(er, has myocardial_infarction nstemi) in 11%..13%
  share(er, has chest_pain) in 79%..81%
  all(er, count(troponin) >= 1)
  all(angina, count(encounters where encounter_class == IMP) >= 1)
  any(diagnoses, code == "I25.110")
}
