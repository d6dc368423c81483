# Malignant neoplasm of the prostate, ever diagnosed. Prevalence: SEER, rounded; men only. Grade groups (ISUP 2014: 1 is
# Gleason 3+3, 2 is 3+4, 3 is 4+3, 4 is 8, 5 is 9 and 10): SEER, shares by phase. Treatment: NCCN and AUA: active
# surveillance of low grade, prostatectomy or radiation, androgen deprivation with radiation of high grade; with metastases
# for good, with abiraterone and prednisone. Codes: ICD-10-CM FY2026: C61 under surveillance, treatment or deprivation,
# Z85.46 afterwards (guideline I.C.2.m); Z19.- hormone sensitivity with C61; R97.21 for PSA that rises after treatment; Z79.818
# for the agonist of gonadotropin releasing hormone, which is injected at visits.
condition prostate_cancer {
  title "Prostate cancer"
  adjective prostate_cancer
  mortality 1.3
  age_from 38
  prevalence by sex {
    male: by age {
      0..34: 0%
      35..44: 0.02%
      45..54: 0.45%
      55..64: 2.7%
      65..74: 7.8%
      75..84: 12%
      85..: 13%
    }
    female: by age { 0..: 0% }
  }
  phase ~ by age {
    0..64: { surveillance: 34%, treatment: 24%, metastatic: 5%, history: rest }
    65..79: { surveillance: 24%, treatment: 14%, metastatic: 5%, history: rest }
    80..: { surveillance: 18%, treatment: 6%, metastatic: 7%, history: rest }
  }
  onset ~ by phase {
    surveillance: gamma(1.8, 2) in 0.1..14
    treatment: uniform(0.05, 1)
    metastatic: gamma(2, 2.2) in 0.2..18
    history: gamma(2.8, 3.6) in 1.2..28
  }
  grade_group ~ by phase {
    surveillance: { 1: 82%, 2: rest }
    treatment: { 1: 8%, 2: 38%, 3: 24%, 4: 16%, 5: rest }
    metastatic: { 2: 6%, 3: 16%, 4: 28%, 5: rest }
    history: { 1: 26%, 2: 38%, 3: 18%, 4: 11%, 5: rest }
  }
  local ~ { prostatectomy: 44%, radiation: rest }
  deprivation ~ by phase {
    surveillance: bernoulli(0)
    treatment: by grade_group { 1..2: bernoulli(0.06), 3: bernoulli(0.4), 4..5: bernoulli(0.72) }
    metastatic: bernoulli(0.96)
    history: bernoulli(0)
  }
  resistant ~ by phase {
    metastatic: bernoulli(0.42)
    surveillance: bernoulli(0)
    treatment: bernoulli(0)
    history: bernoulli(0)
  }
  lab psa ~ by phase {
    surveillance: lognormal(6.4, 3) in 1..18
    treatment: lognormal(5, 7) in 0.05..60
    metastatic: lognormal(18, 50) in 0.05..1500
    history: by local {
      prostatectomy: uniform(0.01, 0.1)
      radiation: lognormal(0.35, 0.3) in 0.05..1.9
    }
  }
  shift hemoglobin -1.2 when deprivation
  scale alp 1.7 when phase == metastatic

  code icd10 Z51.11 when visit.kind == infusion and visit.reason == prostate_cancer
  code icd10 Z08 when phase == history and visit.reason == prostate_cancer
  code icd10 C61 when phase != history
  code icd10 C79.51 when phase == metastatic
  code icd10 Z85.46 when phase == history
  also icd10 Z19.1 when phase == metastatic and not resistant
  also icd10 Z19.2 when resistant
  also icd10 Z79.818 when deprivation
  also icd10 Z90.79 when phase == history and local == prostatectomy
  also icd10 Z92.3 when phase == history and local == radiation

  treat leuprolide 94% when deprivation
  treat bicalutamide 50mg daily 22% when deprivation and phase == treatment
  treat abiraterone 1000mg daily 46% when phase == metastatic
  treat prednisone 5mg daily 96% when on abiraterone
  treat tamsulosin daily 24% when phase == surveillance

  visits office urology 2.2 per year when phase == surveillance
  visits office urology 3.4 per year when phase == treatment
  visits office radiation_oncology 2.6 per year when phase == treatment and local == radiation
  visits office oncology 6.5 per year when phase == metastatic
  visits office urology 1.1 per year when phase == history
  visits infusion oncology 8 per year when resistant
  visits emergency 0.5 per year when phase == metastatic
  visits inpatient 0.06 per year when phase == treatment
  visits inpatient 0.45 per year when phase == metastatic
  stay ~ lognormal(4.4, 3) in 1..21
  monitor psa 2 per year when phase == surveillance
  monitor psa 3 per year when phase == treatment
  monitor psa 4.5 per year when phase == metastatic
  monitor psa 1.1 per year when phase == history
  monitor cmp 4 per year when phase == metastatic
  monitor cbc 4 per year when phase == metastatic
  perform leuprolide_injection 3.6 per year when deprivation
  perform prostate_biopsy 0.35 per year when phase == surveillance
  perform prostate_mri 0.45 per year when phase == surveillance
  perform bone_scan 0.9 per year when phase == metastatic
  perform bone_density 0.4 per year when deprivation
  reason "Prostate cancer follow-up"
  source "SEER 2022; NCCN 2025, AUA 2022; ISUP 2014; ICD-10-CM FY2026; phases, grades, shares of treatment, visits, levels: memory"
}
