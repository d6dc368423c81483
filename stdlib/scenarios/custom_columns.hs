# Columns of your own beside the patient's, and a table of your own.
scenario custom_columns {
  seed 3
}

cohort members: 100 patients, in { TX: 60%, GA: rest }, with encounters {
  column risk_tier ~ { low: 60%, medium: 30%, high: rest }
  column outreach_score ~ normal(50, 12) in 0..100
}

record device_reading 1..3 per patient {
  device ~ { glucose_meter: 70%, cuff: rest }
  value ~ normal(118, 14) in 60..220
}

emit csv
