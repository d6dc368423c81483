# Acute upper respiratory infection. Incidence: NAMCS and NHAMCS visits, rounded. No antibiotic belongs to these codes. Croup has a module of its own.
condition uri {
  title "Acute upper respiratory infection"
  kind acute
  incidence per year by age {
    0..1: 90%
    2..4: 70%
    5..11: 42%
    12..17: 26%
    18..44: 18%
    45..64: 12%
    65..: 8%
  }
  form ~ by age {
    0..4: { cold: 46%, several: 36%, throat: rest }
    5..: { cold: 38%, several: 32%, throat: 22%, larynx: rest }
  }
  code icd10 by form { cold: J00, several: J06.9, throat: J02.9, larynx: J04.0 }
  lab temperature ~ normal(37.2, 0.45) in 36.4..38.8
  shift heart_rate 3
  treat benzonatate 100mg tid 16% when age >= 18
  visits ~ by age {
    0..17: { office: 60%, urgent_care: 22%, emergency: 13%, telehealth: rest }
    18..: { office: 52%, urgent_care: 28%, emergency: 5%, telehealth: rest }
  }
  perform strep_test 0.62 per episode when form == throat and age >= 3
  perform covid_test 0.2 per episode
  recovers ~ normal(8, 3) in 3..18
  reason "Cough and sore throat"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; shares of settings and codes: memory; signs and counts of the illness: memory; days until it is over: memory"
}
