# What a journey can't end.
journey a {
  day 0: office_visit { diagnose hypertension; resolve hypertension }
}
journey b {
  day 0: office_visit { resolve; resolve pregnancy, migraine; resolve nothing_known }
}
10 patients, follow a, with encounters
