# Community acquired pneumonia. Incidence: NAMCS, HCUP, rounded. Treatment: ATS/IDSA 2019 and PIDS/IDSA 2011 guidelines,
# as outpatients; what a hospital gives by vein isn't listed. The germ is named where a test found it: viruses and
# mycoplasma in the young, pneumococci and Haemophilus in adults, Staphylococcus aureus and gram-negative rods mostly in
# hospital. Codes: ICD-10-CM FY2025; J18.9 in less than a third. Respiratory failure beside a stay: J96.01.
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
  germ ~ by age {
    0..4: { unnamed: 62%, virus: 22%, rsv: 8%, pneumococcus: rest }
    5..17: { unnamed: 58%, mycoplasma: 24%, virus: 10%, pneumococcus: rest }
    18..64: { unnamed: 66%, pneumococcus: 12%, mycoplasma: 7%, haemophilus: 4%, virus: rest }
    65..: {
      unnamed: 64%
      pneumococcus: 13%
      haemophilus: 5%
      staphylococcus: 5%
      gram_negative: 5%
      virus: rest
    }
  }
  hypoxia ~ by age { 0..17: bernoulli(0.12), 18..64: bernoulli(0.2), 65..: bernoulli(0.34) }
  code icd10 ~ { J18.9: 38%, J18.0: 27%, J18.1: rest } when germ == unnamed
  code icd10 J12.9 when germ == virus
  code icd10 J12.1 when germ == rsv
  code icd10 J13 when germ == pneumococcus
  code icd10 J14 when germ == haemophilus
  code icd10 J15.7 when germ == mycoplasma
  code icd10 ~ { J15.211: 62%, J15.212: rest } when germ == staphylococcus
  code icd10 ~ { J15.0: 36%, J15.1: 28%, J15.69: rest } when germ == gram_negative
  also icd10 J44.0 when has copd
  also icd10 J96.01 when hypoxia and visit.kind == inpatient
  lab temperature ~ normal(38.3, 0.7) in 36.8..40
  lab wbc ~ normal(13.5, 3) in 6..24
  lab crp ~ lognormal(95, 70) in 12..380
  lab procalcitonin ~ lognormal(1.1, 2.4) in 0.05..20
  shift heart_rate 16
  shift respiratory_rate 5
  shift spo2 -3
  shift spo2 -3 when hypoxia
  treat antibiotic 77% ~ {
    azithromycin: 40%
    amoxicillin_clavulanate: 37%
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
  monitor procalcitonin 0.2 per episode
  perform chest_xray 0.9 per episode
  reason "Cough with fever"
  source "NAMCS 2019, HCUP NIS 2020; ATS/IDSA 2019, PIDS/IDSA 2011; ICD-10-CM FY2025; shares of settings, germs and antibiotics: memory; signs and counts of the illness: memory"
}
