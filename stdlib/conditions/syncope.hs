# Fainting. Incidence of visits: NHAMCS, rounded.
condition syncope {
  title "Syncope"
  kind acute
  incidence per year by age {
    0..11: 0.1%
    12..17: 0.4%
    18..44: 0.4%
    45..64: 0.6%
    65..79: 1.4%
    80..: 2.6%
  }
  code icd10 R55
  visits ~ by age {
    0..64: { emergency: 74%, office: 20%, observation: rest }
    65..: { emergency: 64%, office: 12%, observation: 14%, inpatient: rest }
  }
  stay ~ lognormal(2.4, 1.6) in 1..10
  monitor bmp 0.7 per episode
  monitor cbc 0.7 per episode
  monitor troponin 0.5 per episode when age >= 40
  perform ecg 0.9 per episode
  reason "Fainting"
  source "NHAMCS 2021; 2017 ACC/AHA/HRS guideline; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory"
}
