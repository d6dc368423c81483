# Questionnaires with a score.
lab phq9 {
  title "Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
  short "PHQ-9"
  loinc "44261-6"
  unit "{score}"
  decimals 0
  range 0..4
  value ~ gamma(1.8, 1.4) in 0..4.4
  noise 12%
  category survey
  source "LOINC 2.78; Kroenke 2001; levels: memory"
}
