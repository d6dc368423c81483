# Peripheral artery disease of the legs. Prevalence: NHANES, rounded. Stages after Fontaine. Treatment: 2024 ACC/AHA
# guideline with claims shares: one antiplatelet drug and a statin. Codes: ICD-10-CM FY2025. I70.2- by stage and side;
# I73.9 where nothing is specified. With diabetes the angiopathy is taken to be its own (I.A.15 "with": E11.51, E10.51), which
# stands first, I70.2- after it for the site (Coding Clinic 2018), and I73.9 never.
condition pad {
  title "Peripheral artery disease"
  adjective pad
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.5%
      45..54: 1.2%
      55..64: 2.8%
      65..74: 6%
      75..84: 11%
      85..: 15%
    }
    male: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.6%
      45..54: 1.5%
      55..64: 3.5%
      65..74: 7.5%
      75..84: 12.5%
      85..: 16%
    }
  }
  mortality 1.4
  onset ~ gamma(6, 5) in 0.2..30
  stage ~ by age {
    18..49: { unspecified: 35%, claudication: rest }
    50..: { unspecified: 30%, claudication: 55%, rest_pain: 8%, ulcer: rest }
  }
  side ~ { right: 29%, left: 29%, both: rest }
  code icd10 by side { right: I70.211, left: I70.212, both: I70.213 } when stage == claudication
  code icd10 by side { right: I70.221, left: I70.222, both: I70.223 } when stage == rest_pain
  code icd10 I70.235 when stage == ulcer and side != left
  code icd10 I70.245 when stage == ulcer and side == left
  code icd10 by side {
    right: I70.201
    left: I70.202
    both: I70.203
  } when stage == unspecified and (has diabetes or has type1_diabetes)
  code icd10 I73.9 when stage == unspecified and not has diabetes and not has type1_diabetes
  also icd10 L97.511 when stage == ulcer and side != left
  also icd10 L97.521 when stage == ulcer and side == left
  also icd10 Z79.82 when on aspirin
  also icd10 Z79.02 when on p2y12_inhibitor
  treat aspirin 81mg daily 43% when not has afib
  treat aspirin 81mg daily 16% when has afib
  treat clopidogrel 75mg daily 15%
  treat atorvastatin 40mg daily 39% when not has pregnancy
  treat statin 30% ~ {
    rosuvastatin: 62%
    simvastatin: 20%
    pravastatin: rest
  } when not has pregnancy
  visits office 0.4 per year
  visits office vascular_surgery 0.8 per year when stage == unspecified or stage == claudication
  visits office vascular_surgery 2.5 per year when stage == rest_pain or stage == ulcer
  visits office podiatry 4 per year when stage == ulcer
  visits emergency 0.08 per year when stage == ulcer or stage == rest_pain
  visits inpatient 0.02 per year
  visits inpatient 0.3 per year when stage == ulcer
  stay ~ by age { 0..17: lognormal(5.4, 4) in 1..30 }
  monitor lipid_panel 0.9 per year
  monitor bmp 0.7 per year
  perform ankle_brachial_index 0.45 per year
  perform leg_artery_ultrasound 0.2 per year
  perform wound_debridement 3 per year when stage == ulcer
  reason "Follow-up of peripheral artery disease"
  source "NHANES; 2024 ACC/AHA guideline; ICD-10-CM FY2025; stages, visits: memory"
}
