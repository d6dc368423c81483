# Urinary tract infection. Incidence: NAMCS, NHAMCS, rounded; women far more than men. Treatment: IDSA 2010 guideline.
# In pregnancy O23.4- (guideline I.C.15.a.1). The germ, B96.-, stands beside the infection, never first, where it was grown.
condition uti {
  title "Urinary tract infection"
  kind acute
  incidence per year by sex {
    female: by age { 0..1: 3%, 2..17: 3.6%, 18..44: 8%, 45..64: 7%, 65..79: 12%, 80..: 18% }
    male: by age { 0..1: 1.5%, 2..44: 0.6%, 45..64: 1.3%, 65..79: 3.5%, 80..: 8% }
  }
  form ~ { cystitis: 52%, bloody: 18%, unspecified: rest }
  germ ~ { coli: 44%, klebsiella: 8%, unknown: rest }
  code icd10 O23.41 when has pregnancy and pregnancy.trimester == 1
  code icd10 O23.42 when has pregnancy and pregnancy.trimester == 2
  code icd10 O23.43 when has pregnancy and pregnancy.trimester == 3
  code icd10 N30.00 when form == cystitis
  code icd10 N30.01 when form == bloody
  code icd10 N39.0
  also icd10 B96.20 when germ == coli
  also icd10 B96.1 when germ == klebsiella
  lab temperature ~ normal(37.1, 0.5) in 36.4..39.2
  lab urine_wbc ~ lognormal(80, 90) in 7..900
  lab urine_rbc ~ lognormal(70, 80) in 12..500 when form == bloody
  lab urine_nitrite ~ bernoulli(0.62)
  lab urine_culture ~ { 2: 100% } when germ == coli
  lab urine_culture ~ { 3: 100% } when germ == klebsiella
  treat antibiotic 92% ~ {
    nitrofurantoin: 50%
    sulfamethoxazole_trimethoprim: 31%
    cephalexin: 7%
    ciprofloxacin: rest
  } when age >= 12 and egfr >= 45 and not has pregnancy
  treat antibiotic 88% ~ {
    cephalexin: 70%
    ciprofloxacin: rest
  } when age >= 12 and egfr < 45 and not has pregnancy
  treat antibiotic 94% ~ { cephalexin: 62%, nitrofurantoin: rest } when has pregnancy
  treat antibiotic 90% ~ { cephalexin_suspension: 100% } when age < 12
  visits ~ by age {
    0..64: { office: 56%, urgent_care: 24%, emergency: 10%, telehealth: rest }
    65..: { office: 54%, urgent_care: 14%, emergency: 18%, inpatient: 8%, telehealth: rest }
  }
  stay ~ lognormal(3.8, 2.4) in 1..16
  monitor urinalysis 0.92 per episode
  monitor urine_culture 1 per episode when germ != unknown
  reason "Painful urination"
  source "NAMCS 2019, NHAMCS 2021; IDSA 2010; ICD-10-CM FY2025; shares of settings, codes and antibiotics: memory; signs and counts of the illness: memory"
}
