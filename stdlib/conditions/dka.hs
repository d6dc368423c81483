# Diabetic ketoacidosis of type 1 diabetes. Incidence: CDC USDSS 2021 and T1D Exchange, 2 to 5 in 100 people with type 1 diabetes
# a year, the young more often. Grades and their limits: ADA consensus report on hyperglycemic crises 2024 (pH and bicarbonate;
# glucose over 200, beta-hydroxybutyrate of 3 and more). Codes: ICD-10-CM FY2026: E10.10, E10.11 with coma; with missed
# insulin T38.3X6A and Z91.138 after it (guideline I.C.19.e.5.c: underdosing is never first).
condition dka {
  title "Diabetic ketoacidosis"
  kind acute
  among type1_diabetes
  incidence per year by age { 0..11: 5%, 12..25: 6%, 26..44: 4%, 45..: 2% }
  grade ~ { mild: 30%, moderate: 44%, severe: rest }
  trigger ~ { missed_insulin: 40%, infection: 26%, unknown: rest }
  coma ~ by grade { mild: bernoulli(0), moderate: bernoulli(0), severe: bernoulli(0.03) }
  code icd10 E10.10 when not coma
  code icd10 E10.11 when coma
  also icd10 T38.3X6A when trigger == missed_insulin
  also icd10 Z91.138 when trigger == missed_insulin
  lab glucose ~ lognormal(470, 90) in 280..850
  lab co2 ~ by grade {
    mild: normal(16.4, 0.8) in 15..18
    moderate: normal(12.2, 1.2) in 10..14.9
    severe: normal(7.2, 1.5) in 4..9.9
  }
  lab beta_hydroxybutyrate ~ by grade {
    mild: normal(4.2, 0.7) in 3..6
    moderate: normal(6.4, 1.1) in 3.6..9
    severe: normal(8.8, 1.6) in 5..13
  }
  scale anion_gap 1.8 when grade == mild
  scale anion_gap 2.2 when grade == moderate
  scale anion_gap 2.6 when grade == severe
  scale potassium 1.12
  scale sodium 0.964
  scale wbc 1.75
  scale egfr 0.72
  shift heart_rate 24
  shift respiratory_rate 7
  shift sbp -8
  treat ondansetron 4mg prn 30% when age >= 12
  visits ~ { inpatient: 96%, emergency: rest }
  stay ~ by grade {
    mild: lognormal(2.2, 1) in 1..6
    moderate: lognormal(2.8, 1.3) in 1..9
    severe: lognormal(4, 2) in 2..14
  }
  recovers ~ uniform(1, 3)
  monitor bmp 1 per episode
  monitor cbc 1 per episode
  monitor beta_hydroxybutyrate 0.96 per episode
  monitor blood_gas 0.9 per episode
  monitor magnesium 0.8 per episode
  monitor phosphate 0.8 per episode
  monitor urinalysis 0.86 per episode
  perform ecg 0.8 per episode when age >= 18
  reason "Nausea, vomiting and high glucose"
  source "CDC USDSS 2021, T1D Exchange; ADA consensus report on hyperglycemic crises 2024; HCUP NIS 2020; ICD-10-CM FY2026; grades, triggers, orders: memory"
}
