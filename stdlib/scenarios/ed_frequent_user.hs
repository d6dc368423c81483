# People who come to the emergency department again and again, with mental illness: about eight visits a year.
scenario ed_frequent_user {
  tags emergency, behavioral_health
  seed 30
}
# Every six weeks, by turns for the mind and for the body; what a person comes for stays much the same.
journey many_emergencies {
  every 12 weeks 4 times: {
    choose {
      38%: ed_visit { diagnose anxiety; order cbc, bmp }
      rest: ed_visit { diagnose depression; order bmp, ethanol }
    }
  }
  every 11 weeks 4 times: {
    choose {
      34%: ed_visit { diagnose abdominal_pain; order cbc, cmp }
      28%: ed_visit { diagnose chest_pain; order ecg, troponin }
      20%: ed_visit { diagnose headache }
      rest: ed_visit { diagnose nausea; order cbc, bmp }
    }
  }
}
cohort frequent: 50 adults, age 18..85, with encounters, labs {
  age ~ normal(45, 15)
  has anxiety
  has depression
  has alcohol_use_disorder 30%
  follow many_emergencies
}
expect {
  mean(frequent, count(encounters where encounter_class == EMER)) in 6..12
  share(frequent, has depression) == 100%
}
emit csv
