# A year of type 2 diabetes as it should be followed: A1c every 3 months, kidneys, eyes and feet once (ADA Standards of Care
# 2025, sections 6, 11 and 12). Shares of those who come: HEDIS 2023, rounded, memory.
journey diabetic_annual {
  every 3 months 4 times: office_visit { diagnose diabetes; order a1c }
  month 1..11, 60%: office_visit optometry { procedure retinal_exam }
  month 2..10, 52%: office_visit { order uacr_panel, cmp, lipid_panel; procedure foot_exam }
}
