# "Create 100 newly diagnosed diabetics with their first-year journey"; "if A1c > 8 at month 6 add second agent" (branch);
# "metformin 1000 mg BID reduced to 500 mg at week 4 for GI intolerance"
scenario first_year {
  period 2025-01-01..2026-03-31
  seed 24
}
journey first_year_with_branch {
  day 0: office_visit {
    diagnose diabetes uncontrolled new
    order a1c, cmp, lipid_panel, uacr_panel
    prescribe metformin 1000mg bid
  }
  week 4 +- 3 days, 12%: office_visit {
    chief_complaint "Diarrhea on metformin"
    prescribe metformin_er 500mg daily
  }
  month 3: office_visit { order a1c }
  month 6: office_visit as half { order a1c }
  month 7, when last(a1c) > 8: office_visit { prescribe empagliflozin 10mg daily }
  month 9: office_visit { order a1c }
  month 12: office_visit { order a1c }
}
cohort new: 100 patients, age 35..70, without ckd, without heart_failure, with encounters, labs,
    medications {
  follow first_year_with_branch starting 2025-01-05..2025-03-01
}

expect {
  count(new) == 100
  all(new, diabetes.onset >= 2025-01-05)
  share(new, count(a1c) >= 4) >= 90%
  count(medications where drug == empagliflozin) >= 10
}
