# Diabetic ketoacidosis: emergency department, fluids and insulin with chemistry every few hours in the first day and daily after
# it, a stay of two to four days, endocrinology and education soon after. ADA consensus report on hyperglycemic crises 2024;
# length of stay 3.2 days on average and discharges: HCUP NIS, rounded, memory.
journey dka_admission {
  day 0: ed_visit as arrive {
    chief_complaint "Nausea, vomiting and high glucose"
    diagnose dka
    diagnose type1_diabetes uncontrolled
    order bmp, beta_hydroxybutyrate, blood_gas, cbc, magnesium, phosphate, urinalysis, ecg
  }
  3 hours after arrive: inpatient for 2..4 days as stay {
    diagnose dka
    every day: order bmp, magnesium, phosphate
    order a1c, beta_hydroxybutyrate, blood_gas
    discharge ~ { home: 95%, aadvice: rest }
  }
  day 2..3 after stay, 50%: phone_visit { diagnose type1_diabetes }
  day 5..14 after stay, 85%: office_visit endocrinology as check { diagnose type1_diabetes; order bmp; procedure diabetes_education; refer nutrition }
  day 14..35 after stay, 50%: dietitian { diagnose type1_diabetes }
  month 3 after stay, 80%: office_visit endocrinology { diagnose type1_diabetes; order a1c }
}
