# Dizziness and giddiness without a named cause; vertigo of the ear has its own module. Incidence of visits: NAMCS, NHAMCS, rounded.
condition dizziness {
  title "Dizziness"
  kind acute
  incidence per year by age { 0..17: 0.3%, 18..44: 1.2%, 45..64: 1.8%, 65..: 3.3% }
  code icd10 R42
  visits ~ { office: 60%, emergency: 30%, urgent_care: rest }
  recovers ~ lognormal(6, 5) in 1..28
  treat meclizine prn 24% when age >= 18 and age < 80
  perform ecg 0.36 per episode when age >= 18
  perform ct_head 0.34 per episode when age >= 18
  monitor bmp 0.4 per episode
  monitor cbc 0.4 per episode
  reason "Dizziness"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
