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
  hypoxia ~ by age { 0..17: bernoulli(0.08), 18..64: bernoulli(0.1), 65..: bernoulli(0.22) }
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
  viral = germ == virus or germ == rsv
  lab wbc ~ normal(13.5, 3) in 6..24 when not viral and germ != mycoplasma
  lab wbc ~ normal(8.2, 2.2) in 3.5..14 when viral or germ == mycoplasma
  lab crp ~ lognormal(95, 70) in 12..380 when not viral
  lab crp ~ lognormal(30, 24) in 3..120 when viral
  lab procalcitonin ~ lognormal(1.1, 2.4) in 0.05..20 when not viral and germ != mycoplasma
  lab procalcitonin ~ lognormal(0.08, 0.06) in 0.02..0.24 when viral or germ == mycoplasma
  shift heart_rate 16
  shift respiratory_rate 5
  shift spo2 -3
  shift spo2 -6 when hypoxia
  treat antibiotic 77% ~ {
    azithromycin: 40%
    amoxicillin_clavulanate: 37%
    doxycycline: rest
  } when age >= 12 and not has pregnancy
  treat antibiotic 86% ~ { azithromycin: 52%, amoxicillin_clavulanate: rest } when has pregnancy
  treat antibiotic 84% ~ { amoxicillin_infant: 100% } when age < 1
  treat antibiotic 84% ~ { amoxicillin_suspension: 100% } when age >= 1 and age < 3
  treat antibiotic 84% ~ { amoxicillin_suspension_child: 100% } when age >= 3 and age < 6
  treat antibiotic 80% ~ {
    amoxicillin_suspension_school: 68%
    azithromycin_suspension: rest
  } when age >= 6 and age < 12
  visits ~ { inpatient: 100% } when hypoxia
  visits ~ by age {
    0..17: { office: 59%, urgent_care: 15%, emergency: 21%, inpatient: rest }
    18..64: { office: 51%, urgent_care: 18%, emergency: 21%, inpatient: rest }
    65..: { office: 38%, urgent_care: 8%, emergency: 19%, inpatient: rest }
  } when not hypoxia
  stay ~ by age { 0..17: lognormal(2.9, 1.7) in 1..12 }
  monitor cbc 0.8 per episode
  monitor bmp 0.6 per episode
  monitor procalcitonin 0.2 per episode
  perform chest_xray 0.98 per episode when age >= 18
  perform chest_xray 0.74 per episode when age < 18
  recovers ~ normal(18, 7) in 7..45
  reason "Cough with fever"
  source "NAMCS 2019, HCUP NIS 2020; ATS/IDSA 2019, PIDS/IDSA 2011; ICD-10-CM FY2025; shares of settings, germs and antibiotics: memory; signs and counts of the illness: memory; days until it is over: memory"
}
