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
  orthostatic ~ by age { 0..64: bernoulli(0.06), 65..: bernoulli(0.2) }
  code icd10 I95.1 when orthostatic
  code icd10 R55 when not orthostatic
  shift sbp -12 when orthostatic
  visits ~ by age {
    0..64: { emergency: 74%, office: 20%, observation: rest }
    65..: { emergency: 64%, office: 12%, observation: 14%, inpatient: rest }
  }
  stay ~ by age { 0..17: lognormal(2.4, 1.6) in 1..10 }
  monitor bmp 0.7 per episode
  monitor cbc 0.7 per episode
  monitor troponin 0.5 per episode when age >= 40
  perform ecg 0.93 per episode
  perform ct_head 0.34 per episode when age >= 60
  recovers ~ lognormal(2, 1.5) in 1..10
  reason "Fainting"
  source "NHAMCS 2021; 2017 ACC/AHA/HRS guideline; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; days until it is over: memory"
}
