# Diverticulitis of the colon. Incidence: NHAMCS, HCUP, rounded. K57.20 with perforation or abscess, all of those in hospital.
# Ciprofloxacin goes with metronidazole.
condition diverticulitis {
  title "Diverticulitis"
  kind acute
  incidence per year by age { 0..29: 0%, 30..44: 0.12%, 45..64: 0.32%, 65..: 0.5% }
  form ~ { simple: 87%, abscess: rest }
  code icd10 K57.20 when form == abscess
  code icd10 K57.32 when form == simple
  lab temperature ~ normal(37.8, 0.6) in 36.6..39.3
  lab wbc ~ normal(13, 2.5) in 7..21
  shift heart_rate 8
  treat antibiotic 84% ~ {
    amoxicillin_clavulanate: 74%
    ciprofloxacin: rest
  } when not has pregnancy
  treat metronidazole 500mg bid 96% when on ciprofloxacin
  visits ~ by form {
    simple: { emergency: 38%, office: 40%, inpatient: 13%, urgent_care: rest }
    abscess: { inpatient: 92%, observation: rest }
  }
  stay ~ by form { simple: lognormal(3.4, 1.8) in 1..12, abscess: lognormal(6, 3.4) in 2..20 }
  recovers ~ normal(12, 4) in 7..28
  monitor cbc 0.9 per episode
  monitor cmp 0.6 per episode
  perform ct_abdomen_pelvis 0.92 per episode when not has pregnancy
  reason "Lower abdominal pain"
  source "NHAMCS 2021, HCUP NIS 2020; AGA 2021; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
