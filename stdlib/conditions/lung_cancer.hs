# Malignant neoplasm of bronchus and lung, ever diagnosed. Prevalence: SEER, rounded. Histology: SEER (small cell 13%).
# Drivers in adenocarcinoma: EGFR 15% (women and people who never smoked more often), ALK 4%; PD-L1 of half or more of the
# cells in 28%. Stage at diagnosis: SEER, half with distant disease. Treatment: NCCN: resection of what is localized,
# chemotherapy with radiation in stage III, osimertinib with EGFR, pembrolizumab alone with high PD-L1, else with platinum;
# small cell: platinum, etoposide and a PD-L1 antibody. Codes: ICD-10-CM FY2026, lobe and side; history Z85.118 once
# treatment is over (guideline I.C.2.m); what was smoked is coded too (note at C34): Z87.891 here, F17 in tobacco_use.
condition lung_cancer {
  title "Lung cancer"
  adjective lung_cancer
  mortality 9
  age_from 30
  prevalence by sex {
    female: by age {
      0..34: 0%
      35..44: 0.02%
      45..54: 0.12%
      55..64: 0.4%
      65..74: 0.9%
      75..84: 1.15%
      85..: 0.7%
    }
    male: by age {
      0..34: 0%
      35..44: 0.02%
      45..54: 0.1%
      55..64: 0.38%
      65..74: 0.85%
      75..84: 1.15%
      85..: 0.8%
    }
  }
  phase ~ { treatment: 20%, metastatic: 27%, history: rest }
  onset ~ by phase {
    treatment: uniform(0.05, 0.95)
    metastatic: gamma(1.4, 0.9) in 0.1..7
    history: gamma(2.2, 3) in 1.2..25
  }
  stage ~ by phase {
    treatment: { 1: 44%, 2: 18%, 3: rest }
    metastatic: { 4: 100% }
    history: { 1: 66%, 2: 18%, 3: rest }
  }
  histology ~ by phase {
    treatment: { adenocarcinoma: 58%, squamous: 27%, small_cell: rest }
    metastatic: { adenocarcinoma: 58%, squamous: 22%, small_cell: rest }
    history: { adenocarcinoma: 66%, squamous: 28%, small_cell: rest }
  }
  driver ~ by histology {
    adenocarcinoma: by sex {
      female: { egfr: 19%, alk: 4%, none: rest }
      male: { egfr: 11%, alk: 4%, none: rest }
    }
    squamous: { none: 100% }
    small_cell: { none: 100% }
  }
  pd_l1 ~ { high: 28%, low: 34%, negative: rest }
  smoking ~ by driver {
    egfr: { never: 45%, former: 40%, current: rest }
    alk: { never: 55%, former: 33%, current: rest }
    none: { never: 8%, former: 58%, current: rest }
  }
  regimen ~ by stage {
    1: { none: 93%, chemo: rest }
    2: { none: 46%, chemo: rest }
    3: { chemo: 56%, chemo_immuno: 34%, none: rest }
    4: by driver {
      egfr: { none: 78%, chemo: rest }
      alk: { none: 76%, chemo: rest }
      none: by pd_l1 {
        high: { immuno: 56%, chemo_immuno: 28%, none: rest }
        low: { chemo_immuno: 70%, none: rest }
        negative: { chemo_immuno: 66%, none: rest }
      }
    }
  }
  neutropenia ~ bernoulli(0.14)
  side ~ { right: 58%, left: rest }
  operation = onset + 28 days
  cycle1 = onset + 49 days
  cycle2 = onset + 70 days
  cycle3 = onset + 91 days
  cycle4 = onset + 112 days
  shift spo2 -1.5 when phase != history
  shift hemoglobin -1.4 when phase != history
  scale wbc 0.75 when phase != history and (regimen == chemo or regimen == chemo_immuno) and not neutropenia
  scale wbc 0.32 when phase != history and (regimen == chemo or regimen == chemo_immuno) and neutropenia
  shift sodium -2.5 when phase != history and histology == small_cell
  scale cea 3.2 when phase == metastatic and histology == adenocarcinoma

  lab smoking_status ~ { 1: 100% } when smoking != never and not has tobacco_use
  lab smoking_status ~ { 0: 100% } when smoking == never and not has tobacco_use and not has copd
  code icd10 Z51.11 when visit.kind == infusion and visit.reason == lung_cancer and (regimen == chemo or regimen == chemo_immuno)
  code icd10 Z51.12 when visit.kind == infusion and visit.reason == lung_cancer and (regimen == immuno or regimen == chemo_immuno)
  code icd10 D70.1 when phase != history and (regimen == chemo or regimen == chemo_immuno) and neutropenia and visit.kind == inpatient and visit.reason == lung_cancer
  code icd10 Z08 when phase == history and visit.reason == lung_cancer
  code icd10 ~ {
    C34.11: 56%
    C34.31: 26%
    C34.2: 8%
    C34.01: 4%
    C34.91: rest
  } when phase != history and side == right
  code icd10 ~ {
    C34.12: 58%
    C34.32: 31%
    C34.02: 5%
    C34.92: rest
  } when phase != history and side == left
  code icd10 C77.1 when phase != history and stage >= 3
  code icd10 ~ {
    C79.31: 26%
    C79.51: 30%
    C78.7: 15%
    C78.02: 8%
    C79.71: 6%
    C78.2: rest
  } when phase == metastatic and side == right
  code icd10 ~ {
    C79.31: 26%
    C79.51: 30%
    C78.7: 15%
    C78.01: 8%
    C79.72: 6%
    C78.2: rest
  } when phase == metastatic and side == left
  code icd10 Z85.118 when phase == history
  also icd10 R50.81 when phase != history and (regimen == chemo or regimen == chemo_immuno) and neutropenia and visit.kind == inpatient and visit.reason == lung_cancer
  also icd10 T45.1X5A when phase != history and (regimen == chemo or regimen == chemo_immuno) and neutropenia and visit.kind == inpatient and visit.reason == lung_cancer
  also icd10 Z90.2 when phase == history and stage <= 2
  also icd10 Z92.21 when phase == history and regimen != none
  also icd10 Z87.891 when smoking != never and not has tobacco_use

  treat osimertinib daily 82% when phase == metastatic and driver == egfr
  treat ondansetron 4mg prn 74% when phase != history and (regimen == chemo or regimen == chemo_immuno)

  visits office oncology 9 per year when phase == treatment
  visits office thoracic_surgery 2.6 per year when phase == treatment and stage <= 2
  visits office radiation_oncology 2.4 per year when phase == treatment and stage == 3
  visits office oncology 11 per year when phase == metastatic
  visits office oncology 1.6 per year when phase == history
  visits infusion oncology 1 per cycle1 when phase == treatment and (regimen == chemo or regimen == chemo_immuno)
  visits infusion oncology 1 per cycle2 when phase == treatment and (regimen == chemo or regimen == chemo_immuno)
  visits infusion oncology 0.9 per cycle3 when phase == treatment and (regimen == chemo or regimen == chemo_immuno)
  visits infusion oncology 0.8 per cycle4 when phase == treatment and (regimen == chemo or regimen == chemo_immuno)
  visits infusion oncology 13 per year when phase == metastatic and regimen != none
  visits inpatient thoracic_surgery 0.9 per operation when phase == treatment and stage <= 2
  visits emergency 0.5 per year when phase == treatment
  visits emergency 1.1 per year when phase == metastatic
  visits inpatient 0.4 per year when phase == treatment
  visits inpatient 1.5 per year when phase == metastatic
  stay ~ lognormal(5.2, 3.4) in 1..28
  monitor cbc 12 per year when phase != history and regimen != none
  monitor cmp 10 per year when phase != history and regimen != none
  monitor cbc 3 per year when phase != history and regimen == none
  monitor tsh 4 per year when phase != history and (regimen == immuno or regimen == chemo_immuno)
  monitor cea 2 per year when phase == metastatic and histology == adenocarcinoma
  perform lobectomy 1 per operation when phase == treatment and stage <= 2
  perform ct_chest 4 per year when phase != history
  perform ct_chest 1.5 per year when phase == history
  perform brain_mri 2 per year when phase == metastatic
  reason "Lung cancer follow-up"
  source "SEER 2022; NCCN non-small cell and small cell lung cancer 2025; ICD-10-CM FY2026; phases, drivers, shares of treatment, visits, levels: memory"
}
