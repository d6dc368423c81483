# Diverticulitis of the colon. Incidence: NHAMCS, HCUP, rounded.
condition diverticulitis {
  title "Diverticulitis"
  kind acute
  incidence per year by age { 0..29: 0%, 30..44: 0.12%, 45..64: 0.32%, 65..: 0.5% }
  code icd10 K57.32
  lab temperature ~ normal(37.8, 0.6) in 36.6..39.3
  lab wbc ~ normal(13, 2.5) in 7..21
  shift heart_rate 8
  treat antibiotic 84% ~ {
    amoxicillin_clavulanate: 74%
    ciprofloxacin: rest
  } when not has pregnancy
  visits ~ { emergency: 34%, office: 36%, inpatient: 22%, urgent_care: rest }
  stay ~ lognormal(3.9, 2.2) in 1..15
  monitor cbc 0.9 per episode
  monitor cmp 0.6 per episode
  reason "Lower abdominal pain"
  source "NHAMCS 2021, HCUP NIS 2020; AGA 2021; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
