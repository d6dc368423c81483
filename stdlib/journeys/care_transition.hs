# The ninety days after a stay: a call within two business days and a visit within a week or two (CMS transitional care
# management), one in seven readmitted within thirty days (HCUP). What the patient had been in hospital for is heart failure.
journey care_transition {
  day 0: inpatient for 3..6 days as stay {
    diagnose heart_failure
    every day: order bmp
    discharge home
  }
  day 1..3 after stay, 75%: phone_visit
  day 5..14 after stay, 80%: office_visit { order bmp }
  day 4..30 after stay, 15%: inpatient for 2..6 days as back { diagnose heart_failure }
  day 7..14 after back: office_visit
  month 3 after stay, 70%: office_visit
}
