# Sepsis, always in hospital. Incidence: CDC adult sepsis surveillance and HCUP, rounded. Source: lung, urinary tract,
# belly, skin (Rhee 2017). Blood cultures name a germ in about a half, and it fits the source; A41.9 otherwise. Codes:
# guideline I.C.1.d: A41 (A40.3 for pneumococci) first; with organ failure R65.20, with shock R65.21 and never both; the
# organs' failure and the local infection after it.
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
  focus ~ by age {
    0..0: { unknown: 52%, urinary: 34%, lung: rest }
    1..64: { lung: 36%, urinary: 23%, skin: 15%, abdomen: 12%, unknown: rest }
    65..: { lung: 38%, urinary: 32%, skin: 9%, abdomen: 9%, unknown: rest }
  }
  severity ~ { sepsis: 54%, organ_failure: 31%, shock: rest }
  failing ~ { kidney: 52%, lung: 28%, brain: rest }
  germ ~ by focus {
    lung: { unnamed: 58%, pneumococcus: 18%, mssa: 10%, mrsa: 6%, gram_negative: rest }
    urinary: { e_coli: 56%, gram_negative: 13%, enterococcus: 7%, unnamed: rest }
    skin: { mssa: 34%, mrsa: 20%, streptococcus: 8%, unnamed: rest }
    abdomen: { e_coli: 34%, anaerobes: 10%, enterococcus: 8%, unnamed: rest }
    unknown: { unnamed: 64%, mssa: 16%, e_coli: rest }
  }
  code icd10 by germ {
    unnamed: A41.9
    pneumococcus: A40.3
    streptococcus: A40.0
    mssa: A41.01
    mrsa: A41.02
    gram_negative: A41.59
    e_coli: A41.51
    enterococcus: A41.81
    anaerobes: A41.4
  }
  code icd10 R65.20 when severity == organ_failure
  code icd10 R65.21 when severity == shock
  code icd10 N17.9 when severity != sepsis and failing == kidney
  code icd10 J96.01 when severity != sepsis and failing == lung
  code icd10 G93.41 when severity != sepsis and failing == brain
  code icd10 J13 when focus == lung and germ == pneumococcus
  code icd10 J15.211 when focus == lung and germ == mssa
  code icd10 J15.212 when focus == lung and germ == mrsa
  code icd10 J15.69 when focus == lung and germ == gram_negative
  code icd10 ~ { J18.9: 56%, J18.1: rest } when focus == lung and germ == unnamed
  code icd10 ~ { N39.0: 74%, N10: rest } when focus == urinary
  code icd10 ~ { L03.115: 38%, L03.116: 36%, L03.311: rest } when focus == skin
  code icd10 ~ { K65.0: 34%, K81.0: 26%, K83.09: rest } when focus == abdomen
  also icd10 B96.20 when focus == urinary and germ == e_coli
  lab blood_culture ~ by germ {
    unnamed: { 0: 97%, 1: rest }
    e_coli: { 2: 100% }
    mssa: { 3: 100% }
    mrsa: { 3: 100% }
    pneumococcus: { 4: 100% }
    gram_negative: { 5: 100% }
    enterococcus: { 6: 100% }
    anaerobes: { 7: 100% }
    streptococcus: { 8: 100% }
  }
  lab urine_culture ~ { 2: 100% } when focus == urinary and germ == e_coli
  lab urine_culture ~ { 3: 100% } when focus == urinary and germ == gram_negative
  lab urine_culture ~ { 5: 100% } when focus == urinary and germ == enterococcus
  lab urine_wbc ~ lognormal(90, 90) in 12..900 when focus == urinary
  lab urine_nitrite ~ bernoulli(0.6) when focus == urinary
  lab temperature ~ normal(38.9, 0.7) in 37.6..40
  lab wbc ~ normal(17, 4) in 10.5..29
  lab lactate ~ by severity {
    sepsis: normal(1.8, 0.4) in 0.9..2.9
    organ_failure: normal(2.9, 0.7) in 1.8..4.9
    shock: normal(5.2, 1.6) in 2.4..12
  }
  lab procalcitonin ~ by severity {
    sepsis: lognormal(2.5, 3) in 0.4..20
    organ_failure: lognormal(8, 9) in 1..60
    shock: lognormal(22, 22) in 2..150
  }
  lab crp ~ lognormal(160, 90) in 30..450
  scale egfr 0.78
  scale egfr 0.55 when severity != sepsis and failing == kidney
  scale platelets 0.72 when severity != sepsis
  shift bilirubin 0.6 when severity != sepsis
  shift heart_rate 30
  shift respiratory_rate 8
  shift sbp -16
  shift sbp -32 when severity == shock
  shift spo2 -2.5
  shift spo2 -4 when severity != sepsis and failing == lung
  visits ~ { inpatient: 100% }
  stay ~ by severity {
    sepsis: lognormal(4.3, 2.6) in 2..30
    organ_failure: lognormal(6.2, 4.2) in 2..40
    shock: lognormal(9, 6) in 3..45
  }
  monitor cbc 1 per episode
  monitor cmp 1 per episode
  monitor lactate 0.98 per episode
  monitor blood_culture 0.97 per episode
  monitor urinalysis 0.95 per episode when focus == urinary or focus == unknown
  monitor urine_culture 0.9 per episode when focus == urinary
  monitor procalcitonin 0.45 per episode
  perform chest_xray 0.98 per episode when focus == lung
  perform chest_xray 0.62 per episode when focus != lung
  perform ct_abdomen_pelvis 0.9 per episode when focus == abdomen and not has pregnancy
  recovers ~ lognormal(20, 12) in 5..70
  reason "Fever, chills and weakness"
  source "CDC sepsis surveillance; HCUP NIS 2020; Rhee 2017; Sepsis-3; ICD-10-CM FY2025; shares of sources, germs and severity: memory; signs and counts of the illness: memory; days until it is over: memory"
}
