# A year of two chronic diseases looked after together: visits every three months with the tests of diabetes and blood pressure,
# and a preventive visit in which all is gone through. ADA Standards of Care 2025 (A1c at least twice a year, lipids,
# kidneys once), 2025 AHA/ACC guideline for high blood pressure; those who come: HEDIS, rounded, memory.
journey chronic_disease_management {
  day 0: office_visit { diagnose diabetes; diagnose hypertension; order a1c, cmp, lipid_panel, uacr_panel }
  month 3, 90%: office_visit { diagnose diabetes; order a1c, bmp }
  month 6, 88%: office_visit { diagnose hypertension; order bmp }
  month 6..8, 60%: office_visit optometry { diagnose diabetes; procedure retinal_exam }
  month 9, 86%: office_visit { diagnose diabetes; order a1c, bmp }
  month 11, 80%: wellness { order cbc, lipid_panel, a1c }
}
