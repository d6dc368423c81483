# Fever with too few neutrophils after chemotherapy, for journeys: those of the population who have it are in the modules of their
# cancers (neutropenia). A temperature of 38.3 °C once and fewer than 500 neutrophils, or soon so: IDSA 2010, NCCN 2025. Cultures and
# antibiotics within the hour; some three or four days in hospital. Codes: ICD-10-CM FY2026: D70.1 first, with R50.81 and the drug's
# adverse effect; the cancer after them.
condition febrile_neutropenia {
  title "Febrile neutropenia"
  kind acute
  age_from 18
  incidence 0.0001% per year
  code icd10 D70.1
  also icd10 R50.81
  also icd10 T45.1X5A
  lab temperature ~ normal(38.8, 0.4) in 38.3..40.2
  scale wbc 0.16
  scale platelets 0.7
  shift heart_rate 22
  shift sbp -8
  visits ~ { inpatient: 100% }
  stay ~ by age { 0..17: lognormal(4.2, 2) in 2..14 }
  recovers ~ uniform(3, 7)
  monitor cbc_differential 1 per episode
  monitor blood_culture 1 per episode
  monitor lactate 0.9 per episode
  perform chest_xray 0.9 per episode
  reason "Fever after chemotherapy"
  source "IDSA 2010 and NCCN 2025 guidelines; ICD-10-CM FY2026; levels and orders by the guidelines' limits: judgement"
}
