# Malignant melanoma of skin, ever diagnosed. Prevalence: SEER, rounded; young women and old men more often. Sites: SEER (men on the
# trunk, women on the legs). Stage at diagnosis: SEER, five in six localized. Treatment: NCCN: wide excision, sentinel node
# from 0.8 mm on, an antibody against PD-1 after resection of stage III and with metastases. Codes: ICD-10-CM FY2026 by
# site and side; history Z85.820 once it is excised and nothing more is directed at it (guideline I.C.2.m).
condition melanoma {
  title "Melanoma of skin"
  adjective melanoma
  mortality 1.4
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.35%
      45..54: 0.6%
      55..64: 0.95%
      65..74: 1.3%
      75..84: 1.6%
      85..: 1.7%
    }
    male: by age {
      0..17: 0%
      18..34: 0.05%
      35..44: 0.2%
      45..54: 0.45%
      55..64: 0.95%
      65..74: 1.8%
      75..84: 2.9%
      85..: 3.2%
    }
  }
  phase ~ { treatment: 8%, metastatic: 3%, history: rest }
  onset ~ by phase {
    treatment: uniform(0.05, 0.95)
    metastatic: gamma(1.6, 1.6) in 0.1..12
    history: gamma(2.4, 4) in 1.1..35
  }
  stage ~ by phase {
    treatment: { 1: 70%, 2: 17%, 3: rest }
    metastatic: { 4: 100% }
    history: { 1: 82%, 2: 12%, 3: rest }
  }
  site ~ by sex {
    female: { trunk: 24%, leg: 36%, arm: 24%, face: 10%, scalp: rest }
    male: { trunk: 40%, leg: 13%, arm: 21%, face: 14%, scalp: rest }
  }
  side ~ { right: 49%, left: rest }
  immuno ~ by stage { 1: bernoulli(0), 2: bernoulli(0.18), 3: bernoulli(0.58), 4: bernoulli(0.8) }
  shift hemoglobin -0.8 when phase == metastatic

  code icd10 Z51.12 when visit.kind == infusion and visit.reason == melanoma
  code icd10 Z08 when phase == history and visit.reason == melanoma
  code icd10 ~ { C43.59: 92%, C43.52: rest } when phase != history and site == trunk
  code icd10 C43.71 when phase != history and site == leg and side == right
  code icd10 C43.72 when phase != history and site == leg and side == left
  code icd10 C43.61 when phase != history and site == arm and side == right
  code icd10 C43.62 when phase != history and site == arm and side == left
  code icd10 ~ {
    C43.39: 68%
    C43.21: 16%
    C43.31: rest
  } when phase != history and site == face and side == right
  code icd10 ~ {
    C43.39: 68%
    C43.22: 16%
    C43.31: rest
  } when phase != history and site == face and side == left
  code icd10 C43.4 when phase != history and site == scalp
  code icd10 C77.3 when phase != history and stage == 3 and (site == trunk or site == arm)
  code icd10 C77.4 when phase != history and stage == 3 and site == leg
  code icd10 C77.0 when phase != history and stage == 3 and (site == face or site == scalp)
  code icd10 ~ {
    C78.01: 18%
    C78.02: 18%
    C79.31: 24%
    C78.7: 20%
    C79.2: rest
  } when phase == metastatic
  code icd10 Z85.820 when phase == history

  visits office dermatology 3.6 per year when phase == treatment
  visits office surgery 1.6 per year when phase == treatment
  visits office oncology 5 per year when phase == treatment and stage >= 3
  visits office dermatology 2 per year when phase == metastatic
  visits office oncology 8 per year when phase == metastatic
  visits office dermatology 1.6 per year when phase == history
  visits infusion oncology 11 per year when phase == treatment and immuno
  visits infusion oncology 14 per year when phase == metastatic and immuno
  visits emergency 0.5 per year when phase == metastatic
  visits inpatient 0.6 per year when phase == metastatic
  stay ~ lognormal(4.8, 3) in 1..21
  monitor cmp 8 per year when phase != history and immuno
  monitor cbc 8 per year when phase != history and immuno
  monitor tsh 5 per year when phase != history and immuno
  perform skin_excision 1 per year when phase == treatment
  perform skin_biopsy 0.5 per year when phase == history
  perform ct_chest 3 per year when phase == metastatic
  perform ct_abdomen_pelvis 3 per year when phase == metastatic
  perform brain_mri 2 per year when phase == metastatic
  reason "Melanoma follow-up"
  source "SEER 2022; NCCN cutaneous melanoma 2025; ICD-10-CM FY2026; phases, sites, shares of treatment, visits: memory"
}
