# A table of one's own for each patient, one for each encounter, one for the scenario, and columns of one's own.
record glucose_meters 1..2 per patient where has diabetes {
  meter_id ~ pattern("GM-######")
  maker ~ { "Acme": 60%, "Borealis": rest }
  bought ~ 0..400 days before period.start
}
record check_ins 1 per encounter {
  minutes_waited ~ gamma(14, 9) in 0..120
  by_phone ~ bernoulli(0.35)
}
record sites 3 per scenario {
  name ~ company
  beds ~ 20..400
}
cohort c: 300 diabetic patients, FL, with encounters, labs {
  column risk_score = 0.02 * age + (1.5 when a1c > 9 else 0)
  column employer ~ company
  column enrolled ~ { online: 70%, clinic: rest }
}

expect {
  count(c) == 300
  max(c, risk_score) <= 4
}
emit csv, json
