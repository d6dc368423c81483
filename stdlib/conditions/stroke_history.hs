# A stroke or a transient ischemic attack in the past. Prevalence: AHA statistics and BRFSS, rounded. Four in ten live with
# a deficit. Treatment: 2021 AHA/ASA guideline for prevention after stroke: one antiplatelet drug, an anticoagulant instead
# where there is atrial fibrillation, a statin of high intensity. Codes: ICD-10-CM FY2025. Guideline I.C.9.d.3: Z86.73
# without deficits (behind Z09 at its own
# visits), I69.3- with them, never both (Excludes1); I69.351 and I69.354 by hand: right is dominant unless
# documented otherwise (I.C.6.a). R13.1- says what kind of dysphagia.
condition stroke_history {
  title "Stroke in the past"
  adjective post_stroke
  prevalence by sex {
    female: by age {
      0..11: 0.02%
      12..17: 0.03%
      18..34: 0.5%
      35..44: 1.4%
      45..54: 2.6%
      55..64: 4%
      65..74: 6.3%
      75..84: 10.5%
      85..: 14.5%
    }
    male: by age {
      0..11: 0.02%
      12..17: 0.03%
      18..34: 0.4%
      35..44: 1.1%
      45..54: 2.4%
      55..64: 4.6%
      65..74: 7.2%
      75..84: 11%
      85..: 14%
    }
  }
  mortality 1.5
  onset ~ gamma(6, 5) in 0.2..30
  deficit ~ {
    none: 60%
    hemiparesis: 17%
    aphasia: 6%
    dysarthria: 5%
    dysphagia: 5%
    memory: rest
  }
  code icd10 Z09 when deficit == none and visit.reason == stroke_history
  code icd10 Z86.73 when deficit == none
  code icd10 ~ { I69.351: 50%, I69.354: rest } when deficit == hemiparesis
  code icd10 I69.320 when deficit == aphasia
  code icd10 I69.322 when deficit == dysarthria
  code icd10 I69.391 when deficit == dysphagia
  code icd10 I69.311 when deficit == memory
  also icd10 R13.12 when deficit == dysphagia
  also icd10 Z79.82 when on aspirin
  also icd10 Z79.02 when on p2y12_inhibitor

  treat aspirin 81mg daily 58% when not has afib and age >= 18
  treat aspirin 81mg daily 18% when has afib and age >= 18
  treat clopidogrel 75mg daily 34% when not has afib and age >= 18
  treat clopidogrel 75mg daily 6% when has afib and age >= 18
  treat atorvastatin 40mg daily 73% when age >= 21 and not has pregnancy
  treat statin 34% ~ {
    rosuvastatin: 64%
    simvastatin: 20%
    pravastatin: rest
  } when age >= 21 and not has pregnancy

  visits office 0.4 per year
  visits office neurology 0.5 per year
  visits rehabilitation 1.5 per year when deficit == hemiparesis
  visits emergency 0.1 per year when deficit != none
  visits inpatient 0.07 per year when deficit != none
  stay ~ by age { 0..17: lognormal(3.6, 2.4) in 1..16 }
  monitor lipid_panel 1.0 per year when age >= 21
  monitor bmp 0.6 per year
  perform carotid_ultrasound 0.12 per year when age >= 40
  reason "Follow-up after a stroke"
  source "AHA 2024 statistics, BRFSS; 2021 AHA/ASA guideline; ICD-10-CM FY2025; deficits, visits: memory"
}
