# High blood pressure that is found and treated: diagnosis on two occasions, tests and a first drug, visits every month until it is
# controlled, then every three to six months, kidneys and potassium two to four weeks after a drug that acts on them. 2017
# and 2025 AHA/ACC guidelines for high blood pressure in adults; home readings by telephone and attendance: memory.
journey hypertension_management {
  day 0: office_visit as found { diagnose hypertension new; order bmp, lipid_panel, tsh, urinalysis, ecg; prescribe lisinopril 10mg daily }
  day 1, when sbp > 134: trend sbp 129 for 3 months
  week 4 +- 4 days after found, 90%: office_visit { diagnose hypertension; order bmp }
  week 8 +- 5 days after found, 75%: phone_visit { diagnose hypertension }
  month 3 +- 7 days, 88%: office_visit as third { diagnose hypertension }
  day 0 after third, when last(sbp) >= 135: prescribe amlodipine 5mg daily
  month 6 +- 10 days, 85%: office_visit { diagnose hypertension; order bmp }
  month 11 +- 10 days, 80%: office_visit { diagnose hypertension; order bmp, lipid_panel }
}
