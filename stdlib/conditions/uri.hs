# Acute upper respiratory infection. Incidence: NAMCS and NHAMCS visits, rounded. No antibiotic belongs to these codes.
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
  code icd10 ~ { J00: 40%, J06.9: 30%, J02.9: 20%, J04.0: rest }
  treat benzonatate 100mg tid 16% when age >= 18
  visits ~ by age {
    0..17: { office: 62%, urgent_care: 24%, emergency: 8%, telehealth: rest }
    18..: { office: 52%, urgent_care: 28%, emergency: 5%, telehealth: rest }
  }
  reason "Cough and sore throat"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; shares of settings and codes: memory"
}
