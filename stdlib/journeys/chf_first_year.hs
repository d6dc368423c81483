# The first year of heart failure: echocardiogram and natriuretic peptide, titration visits in the first weeks, cardiology,
# an admission of a quarter of the patients. 2022 AHA/ACC/HFSA guideline; admissions: memory.
journey chf_first_year {
  day 0: office_visit as diagnosis { diagnose heart_failure new; order bmp, bnp, ecg }
  day 3..14: office_visit cardiology { procedure echocardiogram; order bmp }
  week 2 +- 2 days: office_visit { order bmp }
  month 1 +- 4 days, 85%: office_visit cardiology { order bmp }
  month 3 +- 7 days, 90%: office_visit { order bmp }
  month 6 +- 10 days, 85%: office_visit cardiology { order bmp, bnp }
  day 30..240, 25%: ed_visit as worse { diagnose heart_failure; order bmp, bnp, chest_xray }
  3 hours after worse: inpatient for 3..7 days as stay {
    diagnose heart_failure
    every day: order bmp
  }
  day 7..14 after stay: office_visit cardiology { order bmp }
}
