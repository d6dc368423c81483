# "Generate a poorly controlled diabetic with A1C of 9.5" / "... with nephropathy complications" / "newly diagnosed Type 2
# diabetic"
scenario diabetic_by_control {
  period 2025-01-01..2025-12-31
}
patient poor: diabetic person, age 58, with encounters, labs {
  diabetes.severity = uncontrolled
  2025-04-15: result a1c = 9.5
}
cohort nephropathy: 20 diabetic patients, age 45..75, with encounters, labs {
  diabetes.severity = complicated
  has ckd stage 3
}
cohort new: 20 patients, age 40..70, follow diabetic_first_year, with encounters, labs, medications

expect {
  any(a1c, value == 9.5)
  all(poor, diabetes.severity == uncontrolled)
  all(nephropathy, egfr < 60)
  any(diagnoses, code == "E11.22")
  all(new, diabetes.onset >= 2025-01-01)
  share(new, count(medications where drug == metformin) >= 1) == 100%
}
