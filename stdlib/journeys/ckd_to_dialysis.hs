# The last year before dialysis: nephrology every month or two, education about the kinds of treatment, the fistula months ahead of
# its use, dialysis begun in hospital by four in ten, and the first months of it. KDIGO 2024 (referral and planning when the
# risk of failure within two years is over 40%); fistula six months ahead: KDOQI 2019; unplanned starts: USRDS 2023, rounded.
journey ckd_to_dialysis {
  phase preparation day 0..215 {
    day 0: office_visit nephrology { diagnose ckd stage 5; order renal_panel, cbc, pth, uacr_panel }
    day 14..30, 65%: office_visit nephrology { diagnose ckd; refer nutrition; procedure kidney_disease_education }
    day 20..45, 70%: dietitian { diagnose ckd }
    day 1: trend egfr 13.5, 7 for 8 months
    month 2: office_visit nephrology { diagnose ckd; order renal_panel, cbc }
    month 2..3, 72%: office_visit vascular_surgery as referral { diagnose ckd }
    day 14..28 after referral: outpatient_surgery vascular_surgery as access { chief_complaint "Dialysis access"; diagnose ckd; procedure dialysis_fistula }
    day 10..18 after access: postoperative_visit vascular_surgery { diagnose heart_aftercare }
    month 4: office_visit nephrology { diagnose ckd; order renal_panel, cbc, iron_panel, ferritin }
    month 6: office_visit nephrology { diagnose ckd; order renal_panel, cbc, pth }
  }
  choose {
    40%: day 216..235: inpatient nephrology for 4..8 days {
      chief_complaint "Nausea, itching and fatigue"
      diagnose esrd new
      every day: order renal_panel, cbc
      procedure hemodialysis_session
    }
    rest: day 216..235: office_visit nephrology { diagnose esrd new; order renal_panel, cbc }
  }
  month 9: dialysis { diagnose esrd hemodialysis; order renal_panel, cbc }
  month 10: dialysis { diagnose esrd; order renal_panel, cbc, pth, iron_panel, ferritin }
  month 11: dialysis { diagnose esrd; order renal_panel, cbc }
}
