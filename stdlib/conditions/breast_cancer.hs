# Malignant neoplasm of the breast, ever diagnosed. Prevalence: SEER, people ever diagnosed, rounded; men a hundredth of
# women. Phases of those ever diagnosed: 4.3 million women, 310,000 new ones a year, 170,000 with metastases (ACS 2024).
# Subtypes: SEER (HR+/HER2- 70%, triple negative 11%). Quadrants: SEER. Treatment: ASCO and NCCN guidelines: tamoxifen before
# the menopause, an aromatase inhibitor after it, palbociclib with metastases, chemotherapy for what is HER2 positive, triple
# negative or in the nodes. Codes: ICD-10-CM FY2026. C50 while treatment is directed at the cancer, hormones included;
# Z85.3 afterwards (guideline I.C.2.m), with Z08 first at a follow-up visit (guideline I.C.21.c.8). Receptors: Z17.0 and Z17.1,
# since 2025-10-01 Z17.4-. Metastases C77 to C79 after the primary. An admission for neutropenia has D70.1 first, with the
# fever and the adverse effect of the drug.
condition breast_cancer {
  title "Breast cancer"
  adjective breast_cancer
  mortality 1.7
  age_from 20
  prevalence by sex {
    female: by age {
      0..19: 0%
      20..34: 0.06%
      35..44: 0.7%
      45..54: 2.1%
      55..64: 3.9%
      65..74: 6.2%
      75..84: 8%
      85..: 8.5%
    }
    male: by age { 0..34: 0%, 35..64: 0.01%, 65..: 0.08% }
  }
  phase ~ by age {
    0..54: { treatment: 15%, adjuvant: 37%, metastatic: 5%, history: rest }
    55..74: { treatment: 8%, adjuvant: 28%, metastatic: 4%, history: rest }
    75..: { treatment: 4%, adjuvant: 16%, metastatic: 3%, history: rest }
  }
  onset ~ by phase {
    treatment: uniform(0.05, 0.95)
    adjuvant: uniform(1.1, 6)
    metastatic: gamma(1.6, 3) in 0.2..20
    history: gamma(3, 4) in 5.5..35
  }
  stage ~ by phase {
    treatment: { 1: 52%, 2: 34%, 3: rest }
    adjuvant: { 1: 56%, 2: 33%, 3: rest }
    metastatic: { 4: 100% }
    history: { 1: 62%, 2: 30%, 3: rest }
  }
  subtype ~ by phase {
    treatment: { luminal: 71%, triple_positive: 10%, her2: 5%, triple_negative: rest }
    adjuvant: { luminal: 88%, triple_positive: rest }
    metastatic: { luminal: 71%, triple_positive: 10%, her2: 5%, triple_negative: rest }
    history: { luminal: 68%, triple_positive: 10%, her2: 6%, triple_negative: rest }
  }
  side ~ { left: 51%, right: rest }
  chemo ~ by subtype {
    luminal: by stage {
      1: bernoulli(0.12)
      2: bernoulli(0.45)
      3: bernoulli(0.88)
      4: bernoulli(0.3)
    }
    triple_positive: bernoulli(0.86)
    her2: bernoulli(0.9)
    triple_negative: bernoulli(0.86)
  }
  neutropenia ~ bernoulli(0.11)
  mastectomy ~ by stage {
    1: bernoulli(0.28)
    2: bernoulli(0.42)
    3: bernoulli(0.72)
    4: bernoulli(0.2)
  }
  nodes ~ by stage { 1: bernoulli(0), 2: bernoulli(0.55), 3: bernoulli(0.96), 4: bernoulli(0.6) }
  infused ~ by phase {
    treatment: bernoulli(1)
    metastatic: bernoulli(1)
    adjuvant: bernoulli(0)
    history: bernoulli(0)
  }
  operation = onset + 32 days
  cycle1 = onset + 60 days
  cycle2 = onset + 81 days
  cycle3 = onset + 102 days
  cycle4 = onset + 123 days
  cycle5 = onset + 144 days
  cycle6 = onset + 165 days
  cycle7 = onset + 186 days
  cycle8 = onset + 207 days
  lab ca_27_29 ~ by phase {
    metastatic: lognormal(140, 160) in 20..1800
    treatment: lognormal(24, 9) in 6..60
    adjuvant: lognormal(19, 7) in 5..37
    history: lognormal(18, 7) in 5..37
  }
  shift hemoglobin -1.6 when infused and chemo
  shift hemoglobin -0.6 when phase == metastatic
  scale wbc 0.72 when infused and chemo and not neutropenia
  scale wbc 0.32 when infused and chemo and neutropenia
  scale platelets 0.85 when infused and chemo
  scale alp 1.6 when phase == metastatic

  code icd10 Z51.11 when visit.kind == infusion and visit.reason == breast_cancer
  code icd10 Z51.12 when visit.kind == infusion and visit.reason == breast_cancer and (subtype == her2 or subtype == triple_positive)
  code icd10 D70.1 when infused and chemo and neutropenia and visit.kind == inpatient and visit.reason == breast_cancer
  code icd10 Z08 when phase == history and visit.reason == breast_cancer
  code icd10 ~ {
    C50.412: 37%
    C50.212: 14%
    C50.812: 20%
    C50.512: 8%
    C50.312: 7%
    C50.112: 6%
    C50.012: 1%
    C50.612: 1%
    C50.912: rest
  } when phase != history and sex == female and side == left
  code icd10 ~ {
    C50.411: 37%
    C50.211: 14%
    C50.811: 20%
    C50.511: 8%
    C50.311: 7%
    C50.111: 6%
    C50.011: 1%
    C50.611: 1%
    C50.911: rest
  } when phase != history and sex == female and side == right
  code icd10 ~ {
    C50.122: 56%
    C50.422: 14%
    C50.822: 14%
    C50.922: rest
  } when phase != history and sex == male and side == left
  code icd10 ~ {
    C50.121: 56%
    C50.421: 14%
    C50.821: 14%
    C50.921: rest
  } when phase != history and sex == male and side == right
  code icd10 C77.3 when nodes and (phase == treatment or phase == metastatic)
  code icd10 ~ {
    C79.51: 52%
    C78.7: 20%
    C78.02: 9%
    C78.01: 9%
    C79.31: rest
  } when phase == metastatic
  code icd10 Z85.3 when phase == history
  also icd10 R50.81 when infused and chemo and neutropenia and visit.kind == inpatient and visit.reason == breast_cancer
  also icd10 T45.1X5A when infused and chemo and neutropenia and visit.kind == inpatient and visit.reason == breast_cancer
  also icd10 Z17.411 when phase != history and subtype == luminal
  also icd10 Z17.410 when phase != history and subtype == triple_positive
  also icd10 Z17.420 when phase != history and subtype == her2
  also icd10 Z17.421 when phase != history and subtype == triple_negative
  also icd10 Z79.811 when on anastrozole or on letrozole or on exemestane
  also icd10 Z79.810 when on tamoxifen
  also icd10 Z90.11 when mastectomy and side == right and phase != treatment
  also icd10 Z90.12 when mastectomy and side == left and phase != treatment
  also icd10 Z92.3 when phase == history and not mastectomy
  also icd10 Z92.21 when phase == history and chemo

  treat breast_endocrine_therapy 84% ~ {
    anastrozole: 46%
    letrozole: 40%
    exemestane: rest
  } when sex == female and age >= 51 and (subtype == luminal or subtype == triple_positive) and (phase == adjuvant or phase == metastatic)
  treat tamoxifen daily 76% when sex == female and age < 51 and (subtype == luminal or subtype == triple_positive) and (phase == adjuvant or phase == metastatic) and not has pregnancy
  treat tamoxifen daily 80% when sex == male and (subtype == luminal or subtype == triple_positive) and (phase == adjuvant or phase == metastatic)
  treat palbociclib 62% when phase == metastatic and subtype == luminal
  treat ondansetron 4mg prn 78% when infused and chemo

  visits office oncology 7 per year when phase == treatment
  visits office surgery 2.4 per year when phase == treatment
  visits office radiation_oncology 2 per year when phase == treatment and not mastectomy
  visits office oncology 2.6 per year when phase == adjuvant
  visits office oncology 9 per year when phase == metastatic
  visits office oncology 0.7 per year when phase == history
  visits office 0.3 per year when phase == history
  visits infusion oncology 1 per cycle1 when phase == treatment and chemo
  visits infusion oncology 1 per cycle2 when phase == treatment and chemo
  visits infusion oncology 1 per cycle3 when phase == treatment and chemo
  visits infusion oncology 1 per cycle4 when phase == treatment and chemo
  visits infusion oncology 1 per cycle5 when phase == treatment and chemo
  visits infusion oncology 1 per cycle6 when phase == treatment and chemo
  visits infusion oncology 0.9 per cycle7 when phase == treatment and chemo
  visits infusion oncology 0.8 per cycle8 when phase == treatment and chemo
  visits infusion oncology 14 per year when phase == metastatic and chemo
  visits observation surgery 0.9 per operation when phase == treatment and mastectomy
  visits emergency 0.35 per year when infused
  visits inpatient 0.3 per year when phase == treatment and chemo
  visits inpatient 0.75 per year when phase == metastatic
  stay ~ lognormal(4.6, 3) in 1..21
  monitor cbc 16 per year when infused and chemo
  monitor cmp 9 per year when infused and chemo
  monitor cbc 6 per year when phase == metastatic and not chemo
  monitor cmp 1.4 per year when phase == adjuvant
  monitor ca_27_29 5 per year when phase == metastatic
  monitor vitamin_d 0.6 per year when on anastrozole or on letrozole or on exemestane
  perform diagnostic_mammogram 0.85 per year when (phase == adjuvant or phase == history) and not mastectomy
  perform one_breast_mammogram 0.8 per year when (phase == adjuvant or phase == history) and mastectomy and sex == female
  perform bone_density 0.45 per year when on anastrozole or on letrozole or on exemestane
  perform echocardiogram 3.2 per year when infused and (subtype == her2 or subtype == triple_positive)
  perform ct_chest 2.8 per year when phase == metastatic
  perform ct_abdomen_pelvis 2.8 per year when phase == metastatic
  perform bone_scan 1.4 per year when phase == metastatic
  reason "Breast cancer follow-up"
  source "SEER 2022, ACS 2024; ASCO and NCCN guidelines; ICD-10-CM FY2026; phases, shares of treatment, visits, levels: memory"
}
