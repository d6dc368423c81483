# Bronchiolitis of infants, mostly by respiratory syncytial virus. Incidence: HCUP and NAMCS, rounded: 2 to 3% of infants
# are admitted. Treatment: none but support (AAP 2014): no antibiotic, no bronchodilator.
condition bronchiolitis {
  title "Acute bronchiolitis"
  kind acute
  incidence per year by age { 0: 17%, 1: 7%, 2..4: 0.7%, 5..: 0% }
  germ ~ { rsv: 56%, metapneumovirus: 7%, other: 17%, unknown: rest }
  code icd10 J21.0 when germ == rsv
  code icd10 J21.1 when germ == metapneumovirus
  code icd10 J21.8 when germ == other
  code icd10 J21.9 when germ == unknown
  lab temperature ~ normal(37.8, 0.7) in 36.4..39.8
  shift heart_rate 18
  shift respiratory_rate 14
  shift spo2 -3
  visits ~ by age {
    0: { office: 50%, urgent_care: 10%, emergency: 26%, inpatient: rest }
    1..: { office: 62%, urgent_care: 12%, emergency: 20%, inpatient: rest }
  }
  stay ~ lognormal(2.6, 1.6) in 1..12
  recovers ~ normal(12, 4) in 5..28
  perform chest_xray 0.2 per episode
  perform rsv_test 0.96 per episode when germ == rsv
  perform rsv_test 0.3 per episode when germ != rsv
  reason "Wheezing and fast breathing"
  source "AAP 2014; HCUP NIS 2020, NAMCS 2019; ICD-10-CM FY2026; incidence of visits, shares of settings and germs, signs: memory"
}
