# Croup. Incidence of visits: NAMCS, NHAMCS, rounded, highest in the second year of life, rare from six years on. Treatment: one dose
# of dexamethasone, given at the visit; nebulized epinephrine with stridor at rest (AAP).
condition croup {
  title "Croup"
  kind acute
  incidence per year by age { 0: 2.2%, 1..2: 4.2%, 3..5: 1.6%, 6..11: 0.3%, 12..: 0% }
  code icd10 J05.0
  lab temperature ~ normal(37.8, 0.6) in 36.5..39.6
  shift heart_rate 14
  shift respiratory_rate 6
  shift spo2 -1
  treat dexamethasone_solution 6mg once 82% when weight < 14
  treat dexamethasone_solution 10mg once 82% when weight >= 14
  visits ~ { office: 46%, urgent_care: 16%, emergency: 35%, inpatient: rest }
  stay ~ lognormal(1.6, 0.7) in 1..5
  recovers ~ normal(5, 1.6) in 2..10
  perform nebulizer_treatment 0.18 per episode
  reason "Barking cough"
  source "NAMCS 2019, NHAMCS 2021; AAP; ICD-10-CM FY2026; incidence of visits, shares of settings, signs: memory"
}
