# COVID-19 that is seen by somebody. Incidence of visits: CDC COVID-NET and claims 2024, rounded. Code: U07.1 since 2020-04-01
# (guideline I.C.1.g); B34.2, infection with a coronavirus, before.
condition covid {
  title "COVID-19"
  kind acute
  incidence per year by age { 0..17: 3%, 18..44: 4.5%, 45..64: 4.5%, 65..74: 5%, 75..: 6.5% }
  code icd10 U07.1
  lab temperature ~ normal(37.9, 0.7) in 36.6..39.8
  scale wbc 0.85
  shift heart_rate 10
  shift spo2 -1.5
  visits ~ by age {
    0..64: { office: 38%, urgent_care: 22%, emergency: 11%, inpatient: 1%, telehealth: rest }
    65..: { office: 40%, urgent_care: 10%, emergency: 16%, inpatient: 9%, telehealth: rest }
  }
  stay ~ lognormal(5.4, 4) in 1..30
  reason "Cough and fever"
  source "CDC COVID-NET 2024; claims; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
