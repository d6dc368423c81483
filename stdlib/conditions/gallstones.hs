# Acute cholecystitis with stones. Incidence: HCUP, rounded; women more often. The operation isn't here.
condition gallstones {
  title "Gallstones with cholecystitis"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.02%, 18..44: 0.16%, 45..64: 0.22%, 65..: 0.32% }
    male: by age { 0..17: 0.01%, 18..44: 0.06%, 45..64: 0.15%, 65..: 0.32% }
  }
  code icd10 K80.00
  visits ~ { inpatient: 62%, emergency: rest }
  stay ~ lognormal(3.7, 2.2) in 1..15
  monitor cbc 1 per episode
  monitor cmp 1 per episode
  reason "Right upper abdominal pain"
  source "HCUP NIS 2020; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory"
}
