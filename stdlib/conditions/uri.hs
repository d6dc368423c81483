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
  code icd10 ~ { J00: 46%, J06.9: 34%, J02.9: rest } when age < 5
  code icd10 ~ { J00: 38%, J06.9: 32%, J02.9: 22%, J04.0: rest } when age >= 5
  lab temperature ~ normal(37.2, 0.45) in 36.4..38.8
  shift heart_rate 3
  treat benzonatate 100mg tid 16% when age >= 18
  visits ~ by age {
    0..17: { office: 60%, urgent_care: 22%, emergency: 13%, telehealth: rest }
    18..: { office: 52%, urgent_care: 28%, emergency: 5%, telehealth: rest }
  }
  reason "Cough and sore throat"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; shares of settings and codes: memory; signs and counts of the illness: memory"
}
