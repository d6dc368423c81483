# Dizziness and giddiness. Incidence of visits: NAMCS, NHAMCS, rounded.
condition dizziness {
  title "Dizziness"
  kind acute
  incidence per year by age { 0..17: 0.3%, 18..44: 1.5%, 45..64: 2.5%, 65..: 4.5% }
  code icd10 ~ { R42: 64%, H81.11: 19%, H81.12: rest }
  visits ~ { office: 60%, emergency: 30%, urgent_care: rest }
  monitor bmp 0.4 per episode
  monitor cbc 0.4 per episode
  reason "Dizziness"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
