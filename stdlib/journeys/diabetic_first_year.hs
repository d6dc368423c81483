# The first year after a diagnosis of type 2 diabetes. Visits at 3, 6, 9 and 12 months and A1c every 3 months until it is
# at goal, retinal and foot examination and education in the first year: ADA Standards of Care 2025, sections 3 to 12.
# Shares of those who come: memory.
journey diabetic_first_year {
  day 0: office_visit as diagnosis {
    diagnose diabetes new
    order a1c, cmp, lipid_panel, uacr_panel
    prescribe metformin 500mg bid
  }
  day 1, when a1c > 7.2: trend a1c 6.9 for 6 months
  week 2 +- 3 days, 80%: phone_visit
  day 21..60, 55%: dietitian
  every 3 months 4 times: office_visit { order a1c }
  month 2..6, 72%: office_visit ophthalmology { procedure retinal_exam }
  month 6 +- 5 days after diagnosis, when egfr < 60: office_visit { order renal_panel, uacr_panel }
}
