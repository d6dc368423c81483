# Chronic kidney disease that is followed: kidneys and albumin at the start, nephrology within a month for six in ten, blood
# tests every three months, the diet. KDIGO 2024 (two to four times a year by stage and albuminuria; referral); share referred: the older
# product's template.
journey ckd_management {
  day 0: office_visit { diagnose ckd stage 3; order renal_panel, uacr_panel, cbc, lipid_panel }
  day 14..30, 60%: office_visit nephrology { diagnose ckd; order urinalysis }
  day 20..60, 35%: dietitian { diagnose ckd }
  month 3: office_visit { diagnose ckd; order renal_panel }
  month 6, 90%: office_visit { diagnose ckd; order renal_panel, uacr_panel, cbc }
  month 9, 85%: office_visit { diagnose ckd; order renal_panel }
  month 11, 55%: office_visit nephrology { diagnose ckd; order renal_panel, uacr_panel, pth }
}
