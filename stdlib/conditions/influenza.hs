# Influenza. Incidence of visits: CDC burden of influenza, NAMCS, rounded. Treatment: CDC antiviral guidance:
# oseltamivir for whoever is in hospital, is at risk or comes within two days; about four in ten of those seen get it.
# Codes: ICD-10-CM guideline I.C.10.c: J10 where a test identifies the virus, J11 where it is the doctor's judgement;
# the third character 0 with pneumonia.
condition influenza {
  title "Influenza"
  kind acute
  incidence per year by age { 0..4: 9%, 5..17: 6%, 18..44: 3.5%, 45..64: 3%, 65..: 2.5% }
  tested ~ bernoulli(0.7)
  lungs ~ by age {
    0..64: { free: 97%, viral: 2%, bacterial: rest }
    65..: { free: 90%, viral: 6%, bacterial: rest }
  }
  named = tested and visit.kind != telehealth
  code icd10 J10.01 when named and lungs == viral
  code icd10 J10.08 when named and lungs == bacterial
  code icd10 ~ { J10.1: 93%, J10.2: 4%, J10.89: rest } when named and lungs == free
  code icd10 J11.00 when not named and lungs == viral
  code icd10 J11.08 when not named and lungs == bacterial
  code icd10 J11.1 when not named and lungs == free
  code icd10 ~ { J13: 52%, J15.211: 30%, J15.212: rest } when lungs == bacterial
  lab temperature ~ normal(38.7, 0.6) in 37.4..40
  shift heart_rate 14
  shift spo2 -0.6
  shift spo2 -3 when lungs != free
  shift respiratory_rate 5 when lungs != free
  scale wbc 0.9 when lungs == free
  treat oseltamivir 75mg bid 41% when age >= 13
  treat oseltamivir_suspension_toddler 48% when age >= 1 and age < 4
  treat oseltamivir_suspension 48% when age >= 4 and age < 7
  treat oseltamivir_suspension_school 48% when age >= 7 and age < 13
  treat acetaminophen 500mg prn 30% when age >= 12
  visits ~ by age {
    0..64: { office: 46%, urgent_care: 30%, emergency: 14%, inpatient: 1%, telehealth: rest }
    65..: { office: 42%, urgent_care: 18%, emergency: 22%, inpatient: 12%, telehealth: rest }
  }
  stay ~ by age { 0..17: lognormal(4.2, 2.8) in 1..20 }
  perform flu_test 0.97 per episode when tested
  perform chest_xray 0.85 per episode when lungs != free
  recovers ~ normal(10, 3) in 5..24
  reason "Fever and body aches"
  source "CDC burden of influenza 2023-2024; CDC antiviral guidance; NAMCS 2019; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory; days until it is over: memory"
}
