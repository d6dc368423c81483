# Pneumonia that is admitted: emergency department, stay, a call and a visit after it. 2019 ATS/IDSA guideline; lengths of
# stay and discharges: HCUP NIS, rounded, memory.
journey pneumonia_admission {
  day 0: ed_visit as arrive {
    chief_complaint "Cough and fever"
    diagnose pneumonia
    order cbc, cmp, chest_xray
  }
  5 hours after arrive: inpatient for 3..6 days as stay {
    diagnose pneumonia
    every day: order cbc, bmp
    discharge ~ { home: 76%, snf: 17%, died: 3%, rehab: rest }
  }
  day 2..3 after stay, 45%: phone_visit
  day 7..14 after stay, 75%: office_visit
}
