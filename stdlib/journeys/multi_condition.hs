# Three chronic diseases found one after the other: diabetes on day 0, high blood pressure a month later, chronic kidney disease after
# two, and the year in which they are treated together. ADA Standards of Care 2025 sections 4, 10 and 11 (blood pressure and
# kidneys are looked at from the diagnosis on); KDIGO 2024; the days of diagnosis: the older product's template.
journey multi_condition {
  day 0: office_visit { diagnose diabetes new; order a1c, cmp, lipid_panel, uacr_panel; prescribe metformin 500mg bid }
  day 1, when a1c > 7.2: trend a1c 7.0 for 7 months
  day 30 +- 3 days: office_visit { diagnose hypertension new; order bmp; prescribe lisinopril 10mg daily }
  day 60 +- 4 days: office_visit { diagnose ckd stage 3 new; order renal_panel, uacr_panel, cbc }
  day 75..100, 60%: office_visit nephrology { diagnose ckd; order renal_panel, urinalysis }
  month 4 +- 5 days: office_visit { diagnose diabetes; order a1c, bmp }
  month 5..8, 55%: office_visit ophthalmology { diagnose diabetes; procedure retinal_exam }
  month 7 +- 7 days, 90%: office_visit { diagnose diabetes; order a1c, renal_panel }
  month 10 +- 7 days, 85%: office_visit { diagnose diabetes; order a1c, renal_panel, uacr_panel, lipid_panel }
}
