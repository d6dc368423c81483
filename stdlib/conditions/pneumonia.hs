# Community acquired pneumonia. Incidence: NAMCS, HCUP, rounded. Treatment: ATS/IDSA 2019 guideline.
condition pneumonia {
  title "Pneumonia"
  kind acute
  incidence per year by age {
    0..4: 2.6%
    5..17: 1%
    18..44: 0.6%
    45..64: 1.4%
    65..74: 2.6%
    75..84: 4.6%
    85..: 8%
  }
  code icd10 ~ { J18.9: 30%, J18.0: 22%, J18.1: 18%, J13: 14%, J12.9: rest }
  lab temperature ~ normal(38.3, 0.7) in 36.8..40
  lab wbc ~ normal(13.5, 3) in 6..24
  shift heart_rate 16
  shift respiratory_rate 5
  shift spo2 -3.5
  treat antibiotic 82% ~ {
    azithromycin: 34%
    amoxicillin_clavulanate: 36%
    doxycycline: rest
  } when age >= 12 and not has pregnancy
  treat antibiotic 86% ~ { azithromycin: 52%, amoxicillin_clavulanate: rest } when has pregnancy
  treat antibiotic 84% ~ { amoxicillin_suspension: 100% } when age < 12
  visits ~ by age {
    0..17: { office: 54%, urgent_care: 14%, emergency: 20%, inpatient: rest }
    18..64: { office: 46%, urgent_care: 16%, emergency: 20%, inpatient: rest }
    65..: { office: 30%, urgent_care: 6%, emergency: 16%, inpatient: rest }
  }
  stay ~ lognormal(5.0, 3.2) in 1..30
  monitor cbc 0.8 per episode
  monitor bmp 0.6 per episode
  perform chest_xray 0.9 per episode
  reason "Cough with fever"
  source "NAMCS 2019, HCUP NIS 2020; ATS/IDSA 2019; ICD-10-CM FY2025; shares of settings, germs and antibiotics: memory; signs and counts of the illness: memory"
}
