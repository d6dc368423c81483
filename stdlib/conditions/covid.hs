# COVID-19 that is seen by somebody. Incidence of visits: CDC COVID-NET and claims 2024, rounded. Treatment: NIH and
# IDSA: nirmatrelvir with ritonavir within five days for those at risk. Codes: guideline I.C.1.g: U07.1 since 2020-04-01
# (B34.2 before) stands first, pneumonia after it as J12.82 since 2021-01-01 (J12.89 before), respiratory failure
# J96.01; other manifestations R05.1, R50.9 aren't coded as they belong to it.
condition covid {
  title "COVID-19"
  kind acute
  incidence per year by age { 0..17: 3%, 18..44: 4.5%, 45..64: 4.5%, 65..74: 5%, 75..: 6.5% }
  form ~ by age {
    0..17: { pneumonia: 1%, mild: rest }
    18..64: { pneumonia: 3%, mild: rest }
    65..: { pneumonia: 12%, mild: rest }
  }
  pneumonic = form == pneumonia
  code icd10 U07.1
  also icd10 J12.82 when pneumonic
  also icd10 J96.01 when pneumonic and visit.kind == inpatient
  lab temperature ~ normal(37.9, 0.7) in 36.6..39.8
  scale wbc 0.85
  shift heart_rate 10
  shift spo2 -1.5
  shift spo2 -4 when pneumonic
  shift respiratory_rate 6 when pneumonic
  lab crp ~ lognormal(18, 20) in 1..160
  treat nirmatrelvir_ritonavir bid 7% when age >= 18 and age < 50 and egfr >= 30
  treat nirmatrelvir_ritonavir bid 16% when age >= 50 and age < 65 and egfr >= 30
  treat nirmatrelvir_ritonavir bid 31% when age >= 65 and egfr >= 30
  treat acetaminophen 500mg prn 22% when age >= 12
  visits ~ by form {
    pneumonia: { inpatient: 54%, emergency: 26%, observation: 4%, office: 10%, urgent_care: rest }
    mild: by age {
      0..64: { office: 38%, urgent_care: 22%, emergency: 11%, telehealth: rest }
      65..: { office: 43%, urgent_care: 11%, emergency: 17%, inpatient: 2.4%, telehealth: rest }
    }
  }
  stay ~ by age { 0..17: lognormal(5.4, 4) in 1..30 }
  recovers ~ lognormal(10, 5) in 5..35
  perform covid_test 0.8 per episode
  perform chest_xray 0.9 per episode when pneumonic
  reason "Cough and fever"
  source "CDC COVID-NET 2024; claims; NIH COVID-19 treatment guidelines; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
