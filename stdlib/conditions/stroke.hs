# Ischemic stroke, acute. Incidence: AHA statistics, HCUP NIS, rounded. Causes by TOAST: large vessel, embolism from the
# heart (above all in atrial fibrillation), small vessel, unknown. Treatment: 2019 AHA/ASA guideline for early management
# and 2021 for prevention: two antiplatelet drugs for some weeks after a small one, anticoagulant after embolism, statin.
# Codes: ICD-10-CM FY2025; I63 by cause and side, then the deficits and the NIHSS score (R29.7-, since 2016-10-01; I.C.18.i),
# which accompany it. The right side of the body is hit from the left half of the brain.
condition stroke {
  title "Ischemic stroke"
  kind acute
  age_from 18
  incidence per year by sex {
    female: by age {
      0..17: 0.003%
      18..44: 0.03%
      45..64: 0.2%
      65..74: 0.6%
      75..84: 1.2%
      85..: 2%
    }
    male: by age {
      0..17: 0.003%
      18..44: 0.03%
      45..64: 0.25%
      65..74: 0.75%
      75..84: 1.3%
      85..: 2%
    }
  }
  side ~ { right: 50%, left: rest }
  cause ~ { large_vessel: 30%, cardioembolic: 18%, small_vessel: 30%, unknown: rest }
  nihss ~ { 1: 22%, 2: 18%, 3: 14%, 4: 12%, 6: 12%, 9: 9%, 14: 8%, 20: rest }
  weakness ~ by nihss {
    1: bernoulli(0.12)
    2: bernoulli(0.3)
    3..5: bernoulli(0.55)
    6..20: bernoulli(0.86)
  }
  aphasia ~ by nihss { 1: bernoulli(0.06), 2..5: bernoulli(0.2), 6..20: bernoulli(0.5) }
  slurred ~ by nihss { 1..2: bernoulli(0.45), 3..20: bernoulli(0.4) }
  vessels ~ bernoulli(0.7)
  embolic = has afib or cause == cardioembolic
  code icd10 I63.411 when side == right and embolic
  code icd10 I63.412 when side == left and embolic
  code icd10 I63.511 when side == right and cause == large_vessel and not embolic
  code icd10 I63.512 when side == left and cause == large_vessel and not embolic
  code icd10 I63.81 when cause == small_vessel and not embolic
  code icd10 I63.9 when cause == unknown and not embolic
  also icd10 G81.94 when weakness and side == right
  also icd10 G81.91 when weakness and side == left
  also icd10 R47.01 when aphasia and side == left and cause != small_vessel
  also icd10 R47.1 when slurred and not (aphasia and side == left)
  also icd10 R29.810 when weakness and nihss >= 4
  also icd10 by nihss {
    1: R29.701
    2: R29.702
    3: R29.703
    4..5: R29.704
    6..8: R29.706
    9..13: R29.709
    14..19: R29.714
    20: R29.720
  }
  also icd10 Z79.82 when on aspirin
  also icd10 Z79.02 when on p2y12_inhibitor
  also icd10 Z79.01 when on anticoagulant
  shift sbp 22
  shift heart_rate 5
  treat aspirin 81mg daily 90% when not has afib and age >= 18
  treat clopidogrel 75mg daily 46% when not has afib and age >= 18
  treat anticoagulant 84% ~ {
    apixaban: 82%
    rivaroxaban: 10%
    warfarin: rest
  } when has afib and age >= 18
  treat atorvastatin 40mg daily 84% when age >= 18
  visits ~ { inpatient: 97%, emergency: rest }
  stay ~ by nihss {
    1..2: lognormal(2.7, 1.3) in 1..10
    3..5: lognormal(4, 2.2) in 1.5..18
    6..13: lognormal(6.2, 3.6) in 2..30
    14..20: lognormal(9, 5.5) in 3..40
  }
  monitor lipid_panel 0.85 per episode
  monitor a1c 0.75 per episode
  monitor inr 0.9 per episode
  monitor troponin 0.7 per episode
  perform ct_head 0.97 per episode
  perform ct_angiography_head 1 per episode when vessels
  perform ct_angiography_neck 1 per episode when vessels
  perform mri_brain 0.75 per episode
  perform ecg 0.95 per episode
  perform echocardiogram 0.75 per episode
  perform carotid_ultrasound 0.35 per episode
  recovers ~ lognormal(10, 5) in 3..30
  reason "Sudden weakness or trouble speaking"
  source "AHA 2024 statistics, HCUP NIS 2020; 2019 and 2021 AHA/ASA guidelines; ICD-10-CM FY2025; shares of causes, scores, deficits and orders: memory; days until it is over: memory"
}
