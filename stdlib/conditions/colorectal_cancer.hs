# Malignant neoplasm of colon and rectum, ever diagnosed. Prevalence: SEER, rounded. Sites: SEER (rectum 29%, sigmoid 25%,
# cecum 20%); microsatellite instability in 15%, on the right side more often. Treatment: NCCN: resection; FOLFOX or CAPOX
# for stage III and some of stage II; FOLFOX or FOLFIRI with an antibody with metastases, pembrolizumab where microsatellites
# are unstable. Codes: ICD-10-CM FY2026 by segment; history Z85.038 of the colon, Z85.048 of the rectum (guideline I.C.2.m).
condition colorectal_cancer {
  title "Colorectal cancer"
  adjective colorectal_cancer
  mortality 2.6
  age_from 20
  prevalence by sex {
    female: by age {
      0..19: 0%
      20..34: 0.02%
      35..44: 0.1%
      45..54: 0.3%
      55..64: 0.68%
      65..74: 1.2%
      75..84: 2.2%
      85..: 3.2%
    }
    male: by age {
      0..19: 0%
      20..34: 0.02%
      35..44: 0.1%
      45..54: 0.35%
      55..64: 0.85%
      65..74: 1.6%
      75..84: 2.7%
      85..: 3.4%
    }
  }
  phase ~ by age {
    0..64: { treatment: 16%, metastatic: 11%, history: rest }
    65..: { treatment: 9%, metastatic: 7%, history: rest }
  }
  onset ~ by phase {
    treatment: uniform(0.05, 0.95)
    metastatic: gamma(1.6, 1.4) in 0.1..10
    history: gamma(2.6, 3.6) in 1.2..30
  }
  stage ~ by phase {
    treatment: { 1: 26%, 2: 32%, 3: rest }
    metastatic: { 4: 100% }
    history: { 1: 34%, 2: 34%, 3: rest }
  }
  site ~ by sex {
    female: { right: 46%, transverse: 8%, left: 24%, rectum: rest }
    male: { right: 34%, transverse: 7%, left: 27%, rectum: rest }
  }
  msi ~ by site {
    right: { high: 24%, stable: rest }
    transverse: { high: 14%, stable: rest }
    left: { high: 5%, stable: rest }
    rectum: { high: 3%, stable: rest }
  }
  chemo ~ by stage {
    1: bernoulli(0.03)
    2: bernoulli(0.22)
    3: bernoulli(0.74)
    4: by msi { high: bernoulli(0.28), stable: bernoulli(0.8) }
  }
  immuno ~ by stage {
    1..3: bernoulli(0)
    4: by msi { high: bernoulli(0.66), stable: bernoulli(0) }
  }
  ostomy ~ by site {
    right: bernoulli(0.05)
    transverse: bernoulli(0.07)
    left: bernoulli(0.09)
    rectum: bernoulli(0.34)
  }
  neutropenia ~ bernoulli(0.09)
  operation = onset + 21 days
  cycle1 = onset + 63 days
  cycle2 = onset + 84 days
  cycle3 = onset + 105 days
  cycle4 = onset + 126 days
  cycle5 = onset + 147 days
  cycle6 = onset + 168 days
  cycle7 = onset + 189 days
  cycle8 = onset + 210 days
  lab cea ~ by phase {
    metastatic: lognormal(48, 90) in 2..2500
    treatment: lognormal(5, 5) in 0.6..80
    history: lognormal(1.8, 0.9) in 0.4..5
  }
  shift hemoglobin -1.5 when phase != history
  scale ferritin 0.35 when phase == treatment and site == right
  scale wbc 0.76 when phase != history and chemo and not neutropenia
  scale wbc 0.32 when phase != history and chemo and neutropenia
  scale platelets 0.8 when phase != history and chemo
  scale alp 1.5 when phase == metastatic

  code icd10 Z51.11 when visit.kind == infusion and visit.reason == colorectal_cancer and chemo
  code icd10 Z51.12 when visit.kind == infusion and visit.reason == colorectal_cancer and (immuno or stage == 4 and chemo)
  code icd10 D70.1 when phase != history and chemo and neutropenia and visit.kind == inpatient and visit.reason == colorectal_cancer
  code icd10 Z08 when phase == history and visit.reason == colorectal_cancer
  code icd10 ~ { C18.0: 46%, C18.2: 38%, C18.3: rest } when phase != history and site == right
  code icd10 C18.4 when phase != history and site == transverse
  code icd10 ~ { C18.7: 72%, C18.6: 18%, C18.5: rest } when phase != history and site == left
  code icd10 ~ { C20: 78%, C19: rest } when phase != history and site == rectum
  code icd10 C77.2 when phase != history and stage == 3
  code icd10 ~ { C78.7: 64%, C78.00: 18%, C78.6: rest } when phase == metastatic
  code icd10 Z85.038 when phase == history and site != rectum
  code icd10 Z85.048 when phase == history and site == rectum
  also icd10 R50.81 when phase != history and chemo and neutropenia and visit.kind == inpatient and visit.reason == colorectal_cancer
  also icd10 T45.1X5A when phase != history and chemo and neutropenia and visit.kind == inpatient and visit.reason == colorectal_cancer
  also icd10 Z93.3 when ostomy
  also icd10 Z90.49 when phase == history
  also icd10 Z92.21 when phase == history and chemo

  treat capecitabine 36% when phase != history and chemo and egfr >= 50
  treat ondansetron 4mg prn 72% when phase != history and chemo
  treat ferrous_sulfate 34% when phase == treatment

  visits office oncology 7 per year when phase == treatment
  visits office colorectal_surgery 2.6 per year when phase == treatment
  visits office radiation_oncology 2 per year when phase == treatment and site == rectum and stage >= 2
  visits office oncology 9 per year when phase == metastatic
  visits office oncology 1.3 per year when phase == history
  visits endoscopy 0.28 per year when phase == history
  visits infusion oncology 1 per cycle1 when phase == treatment and chemo
  visits infusion oncology 1 per cycle2 when phase == treatment and chemo
  visits infusion oncology 1 per cycle3 when phase == treatment and chemo
  visits infusion oncology 1 per cycle4 when phase == treatment and chemo
  visits infusion oncology 1 per cycle5 when phase == treatment and chemo
  visits infusion oncology 1 per cycle6 when phase == treatment and chemo
  visits infusion oncology 0.9 per cycle7 when phase == treatment and chemo
  visits infusion oncology 0.8 per cycle8 when phase == treatment and chemo
  visits infusion oncology 18 per year when phase == metastatic and chemo
  visits infusion oncology 9 per year when phase == metastatic and immuno and not chemo
  visits inpatient colorectal_surgery 0.94 per operation when phase == treatment
  visits emergency 0.4 per year when phase == treatment
  visits emergency 0.8 per year when phase == metastatic
  visits inpatient 0.2 per year when phase == treatment
  visits inpatient 0.9 per year when phase == metastatic
  stay ~ by age { 0..17: lognormal(5.2, 3) in 1..24 }
  monitor cbc 14 per year when phase != history and (chemo or immuno)
  monitor cmp 10 per year when phase != history and (chemo or immuno)
  monitor cea 4 per year when phase != history
  monitor cea 1.6 per year when phase == history
  monitor cbc 0.6 per year when phase == history
  perform colectomy 1 per operation when phase == treatment and site != rectum
  perform rectal_resection 1 per operation when phase == treatment and site == rectum
  perform ct_abdomen_pelvis 3 per year when phase == metastatic
  perform ct_abdomen_pelvis 2 per year when phase == treatment
  perform ct_chest 3 per year when phase == metastatic
  perform ct_abdomen_pelvis 0.7 per year when phase == history
  reason "Colorectal cancer follow-up"
  source "SEER 2022; NCCN colon and rectal cancer 2025; ICD-10-CM FY2026; phases, sites, shares of treatment, visits, levels: memory"
}
