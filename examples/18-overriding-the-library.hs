# A definition with a name of the library's replaces it, here and in no other file; `like` keeps all that isn't said anew.
# Here depression is more often severe than in the library. A phrase without a label is called by its noun.
hsc 1
scenario specialty_clinic {
  title "A clinic that sees severe depression"
  seed 5
  period 2025-01-01..2025-06-30
}
condition depression like depression {
  adjective depressed
  severity ~ { mild: 10%, moderate: 30%, severe: rest }
}
150 depressed adults, OK, with encounters, labs

expect {
  share(adults, depression.severity == severe) in 58%..62%
  mean(adults, phq9) > 11
}
