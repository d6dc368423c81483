# Urinary tract infection. Incidence: NAMCS, NHAMCS, rounded; women far more than men. Treatment: IDSA 2010 guideline.
# In pregnancy O23.4- (guideline I.C.15.a.1). The germ, B96.-, stands beside the infection, never first, where it was grown.
condition uti {
  title "Urinary tract infection"
  kind acute
  incidence per year by sex {
    female: by age { 0..1: 3%, 2..17: 3.6%, 18..44: 8%, 45..64: 7%, 65..79: 12%, 80..: 18% }
    male: by age { 0..1: 1.5%, 2..44: 0.6%, 45..64: 1.3%, 65..79: 3.5%, 80..: 8% }
  }
  form ~ { cystitis: 50%, bloody: 17%, kidney: 5%, unspecified: rest }
  germ ~ { coli: 44%, klebsiella: 8%, unknown: rest }
  bladder = form == cystitis or form == bloody
  expecting = has pregnancy and pregnancy.trimester <= 3
  code icd10 O23.11 when expecting and bladder and pregnancy.trimester == 1
  code icd10 O23.12 when expecting and bladder and pregnancy.trimester == 2
  code icd10 O23.13 when expecting and bladder and pregnancy.trimester == 3
  code icd10 O23.01 when expecting and form == kidney and pregnancy.trimester == 1
  code icd10 O23.02 when expecting and form == kidney and pregnancy.trimester == 2
  code icd10 O23.03 when expecting and form == kidney and pregnancy.trimester == 3
  code icd10 O23.41 when expecting and form == unspecified and pregnancy.trimester == 1
  code icd10 O23.42 when expecting and form == unspecified and pregnancy.trimester == 2
  code icd10 O23.43 when expecting and form == unspecified and pregnancy.trimester == 3
  code icd10 N30.00 when form == cystitis
  code icd10 N30.01 when form == bloody
  code icd10 N10 when form == kidney
  code icd10 N39.0
  also icd10 B96.20 when germ == coli and visit.kind != telehealth
  also icd10 B96.1 when germ == klebsiella and visit.kind != telehealth
  lab temperature ~ normal(36.9, 0.35) in 36.2..37.9 when form != kidney
  lab temperature ~ normal(38.7, 0.6) in 37.4..40.2 when form == kidney
  shift heart_rate 16 when form == kidney
  shift wbc 6 when form == kidney
  lab urine_wbc ~ lognormal(80, 90) in 7..900
  lab urine_rbc ~ lognormal(70, 80) in 12..500 when form == bloody
  lab urine_nitrite ~ bernoulli(0.62)
  lab urine_culture ~ { 2: 100% } when germ == coli
  lab urine_culture ~ { 3: 100% } when germ == klebsiella
  treat antibiotic 92% ~ {
    nitrofurantoin: 56%
    sulfamethoxazole_trimethoprim: 28%
    cephalexin: 7%
    ciprofloxacin: rest
  } when age >= 12 and egfr >= 45 and not has pregnancy and form != kidney and sex == female
  treat antibiotic 92% ~ {
    nitrofurantoin: 14%
    sulfamethoxazole_trimethoprim: 42%
    cephalexin: 12%
    ciprofloxacin: rest
  } when age >= 12 and egfr >= 45 and form != kidney and sex == male
  treat antibiotic 96% ~ {
    ciprofloxacin: 52%
    levofloxacin: 20%
    sulfamethoxazole_trimethoprim: rest
  } when age >= 18 and egfr >= 45 and not has pregnancy and form == kidney
  treat antibiotic 94% ~ {
    cephalexin: 100%
  } when age >= 12 and age < 18 and not has pregnancy and form == kidney
  treat antibiotic 88% ~ {
    cephalexin: 70%
    ciprofloxacin: rest
  } when age >= 12 and egfr < 45 and not has pregnancy
  treat antibiotic 94% ~ {
    cephalexin: 62%
    nitrofurantoin: rest
  } when has pregnancy and form != kidney
  treat antibiotic 94% ~ { cephalexin: 100% } when has pregnancy and form == kidney
  treat antibiotic 90% ~ { cephalexin_suspension: 100% } when age < 12
  visits ~ by age {
    0..64: { office: 56%, urgent_care: 24%, emergency: 10%, telehealth: rest }
    65..: { office: 54%, urgent_care: 14%, emergency: 18%, inpatient: 8%, telehealth: rest }
  }
  stay ~ by age { 0..17: lognormal(3.8, 2.4) in 1..16 }
  monitor urinalysis 0.98 per episode
  monitor urine_culture 1 per episode when germ != unknown
  recovers ~ normal(6, 2) in 3..14
  reason "Painful urination"
  source "NAMCS 2019, NHAMCS 2021; IDSA 2010; ICD-10-CM FY2025; shares of settings, codes and antibiotics: memory; signs and counts of the illness: memory; days until it is over: memory"
}
