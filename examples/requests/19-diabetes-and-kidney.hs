# "62-year-old with Type 2 diabetes and A1C of 8.5"; "65-year-old male diabetic, A1C 8.5, on metformin and glipizide"; DKA
# hospitalization; "stage 4 CKD"; "patient preparing for dialysis"; "10 diabetic patients with HbA1c > 9%"
scenario diabetes_and_kidney {
  period 2025-01-01..2025-12-31
  seed 19
}
patient first: diabetic person, age 62, with encounters, labs {
  diabetes.severity = uncontrolled
  2025-05-12: result a1c = 8.5
}
patient second: diabetic man, age 65, on metformin, on glipizide, with encounters, labs,
    medications {
  diabetes.severity = uncontrolled
  2025-03-03: result a1c = 8.5
}
cohort ketoacidosis: 12 patients, age 16..45, follow dka_admission, with encounters, labs
cohort stage_4: 12 patients, age 50..85, has ckd stage 4, with encounters, labs
cohort before_dialysis: 12 patients, age 45..80, follow ckd_to_dialysis, with encounters, labs
cohort above_9: 10 diabetic patients, age 30..75, a1c > 9, with encounters, labs

expect {
  count(a1c where value == 8.5) >= 2
  all(second, on metformin and on glipizide and sex == male)
  all(ketoacidosis, has type1_diabetes and has dka)
  all(ketoacidosis, count(beta_hydroxybutyrate where value >= 3) >= 1)
  all(stage_4, egfr in 15..29)
  all(before_dialysis, has esrd)
  count(procedures where code == "36821") >= 5
  all(above_9, a1c > 9)
}
