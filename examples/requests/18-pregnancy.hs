# "28-week prenatal visit for a healthy primigravida"; "gestational diabetes on insulin"; "severe preeclampsia at 34 weeks";
# "6-week postpartum visit after uncomplicated vaginal delivery"; cesarean
scenario pregnancies {
  seed 18
}
cohort healthy: 12 women, age 22..29, without hypertension, without diabetes, without obesity,
    without depression, without anxiety, without asthma, with encounters, labs {
  follow pregnancy starting 2025-01-05..2025-03-15
}
cohort diabetic_mothers: 12 pregnant women, age 25..38, has gestational_diabetes insulin,
    on insulin_glargine, with encounters, labs, medications
cohort preeclampsia: 10 pregnant women, age 20..38, without hypertension, with encounters, labs {
  pregnancy.outcome = preterm
  pregnancy.tension = severe
}
cohort section: 10 pregnant women, age 20..38, with encounters {
  pregnancy.outcome = term
  pregnancy.mode = cesarean
}

expect {
  all(healthy, has pregnancy)
  any(diagnoses, code == "Z34.03")
  any(diagnoses, code == "Z39.2")
  share(diabetic_mothers, on insulin_glargine) == 100%
  any(diagnoses, code == "O24.414")
  any(diagnoses, code == "O14.13")
  all(section, pregnancy.mode == cesarean)
}
