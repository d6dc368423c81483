# Sepsis, always in hospital. Incidence: CDC adult sepsis surveillance and HCUP, rounded. The germ isn't found in most
# (A41.9); without severe sepsis no R65.2 (guideline I.C.1.d.1).
condition sepsis {
  title "Sepsis"
  kind acute
  incidence per year by age {
    0..0: 0.3%
    1..17: 0.03%
    18..44: 0.12%
    45..64: 0.5%
    65..74: 1.3%
    75..84: 2.3%
    85..: 3.8%
  }
  code icd10 ~ { A41.9: 66%, A41.51: 22%, A41.01: rest }
  lab temperature ~ normal(38.9, 0.7) in 37.6..40
  lab wbc ~ normal(17, 4) in 10.5..29
  scale egfr 0.75
  shift heart_rate 30
  shift respiratory_rate 8
  shift sbp -22
  shift spo2 -3
  visits ~ { inpatient: 100% }
  stay ~ lognormal(6.8, 4.6) in 2..40
  monitor cbc 1 per episode
  monitor cmp 1 per episode
  perform chest_xray 0.6 per episode
  reason "Fever and confusion"
  source "CDC sepsis surveillance; HCUP NIS 2020; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
