# Chest pain that turned out to be no heart attack. Incidence of visits: NHAMCS, rounded.
condition chest_pain {
  title "Chest pain"
  kind acute
  incidence per year by age { 0..17: 0.4%, 18..44: 2.2%, 45..64: 4%, 65..: 4.8% }
  code icd10 ~ { R07.89: 52%, R07.9: 28%, R07.2: rest }
  visits ~ { emergency: 66%, office: 22%, observation: rest }
  recovers ~ lognormal(4, 3) in 1..21
  monitor bmp 0.7 per episode
  perform ecg 0.95 per episode
  perform chest_xray 0.6 per episode
  reason "Chest pain"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
