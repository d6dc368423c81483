# Gastrointestinal bleeding. Incidence: HCUP, NHAMCS, rounded, steep by age.
condition gi_bleed {
  title "Gastrointestinal bleeding"
  kind acute
  incidence per year by age {
    0..17: 0.02%
    18..44: 0.08%
    45..64: 0.22%
    65..74: 0.5%
    75..84: 0.9%
    85..: 1.4%
  }
  code icd10 ~ { K92.1: 46%, K92.2: 34%, K92.0: rest }
  shift hemoglobin -2.4
  shift heart_rate 18
  shift sbp -10
  visits ~ { inpatient: 68%, emergency: rest }
  stay ~ lognormal(4.3, 2.6) in 1..20
  monitor cbc 1 per episode
  monitor bmp 0.9 per episode
  monitor inr 0.8 per episode
  reason "Black or bloody stool"
  source "HCUP NIS 2020, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
