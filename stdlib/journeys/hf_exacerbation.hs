# Acute on chronic heart failure: emergency department, admission, diuresis with daily chemistry, discharge, a call within two
# days, a visit within a week or two, and the readmissions of thirty days. 2022 AHA/ACC/HFSA guideline; readmission about
# 22% within 30 days (CMS Hospital Compare); shares of discharges: HCUP NIS, rounded, memory.
journey hf_exacerbation {
  day 0: ed_visit as arrive {
    chief_complaint "Shortness of breath"
    diagnose heart_failure
    order bmp, cbc, bnp, troponin, ecg, chest_xray
  }
  4 hours after arrive: inpatient for 3..6 days as stay {
    diagnose heart_failure
    every day: order bmp
    60%: procedure echocardiogram
    discharge ~ { home: 76%, snf: 20%, rehab: rest }
  }
  day 2 after stay, 60%: phone_visit
  day 7 +- 2 days after stay, 70%: office_visit cardiology {
    order bmp
    prescribe furosemide 40mg daily
  }
  choose {
    22%: day 8..29 after stay: ed_visit as again { diagnose heart_failure; order bmp, bnp }
    rest: nothing
  }
  1 hours after again: inpatient for 3..5 days { diagnose heart_failure; every day: order bmp }
}
