# Epilepsy, active. Prevalence: CDC 2015 and 2022 (about 1.1% of adults, 0.6% of children), rounded. Types: focal in six of
# ten; absence and juvenile myoclonic in the young. Drug-resistant in three of ten (Kwan 2010). Treatment: ILAE and AAN:
# levetiracetam or lamotrigine first; valproate not where a woman may become pregnant; a second drug where resistant.
# Codes: ICD-10-CM FY2025, G40 by type, sixth character for status epilepticus, fifth for intractable.
condition epilepsy {
  title "Epilepsy"
  adjective epileptic
  prevalence by sex {
    female: by age {
      0..11: 0.6%
      12..17: 0.8%
      18..34: 1%
      35..44: 1.1%
      45..64: 1.2%
      65..74: 1.1%
      75..: 1.2%
    }
    male: by age {
      0..11: 0.6%
      12..17: 0.8%
      18..34: 1%
      35..44: 1.1%
      45..54: 1.2%
      55..64: 1.3%
      65..74: 1.2%
      75..: 1.3%
    }
  }
  mortality 1.9
  onset ~ by age {
    0..11: gamma(3, 2.4) in 0.1..11
    12..17: gamma(6, 4) in 0.1..16
    18..: gamma(14, 11) in 0.1..60
  }

  type ~ by age {
    0..3: { focal_impaired: 34%, focal_aware: 16%, generalized: 28%, unspecified: rest }
    4..12: {
      focal_impaired: 28%
      focal_aware: 16%
      generalized: 18%
      absence: 18%
      unspecified: rest
    }
    13..29: {
      focal_impaired: 32%
      focal_aware: 13%
      generalized: 20%
      juvenile_myoclonic: 12%
      unspecified: rest
    }
    30..: { focal_impaired: 42%, focal_aware: 17%, generalized: 15%, unspecified: rest }
  }
  intractable ~ by type {
    focal_impaired: bernoulli(0.32)
    focal_aware: bernoulli(0.22)
    generalized: bernoulli(0.2)
    absence: bernoulli(0.08)
    juvenile_myoclonic: bernoulli(0.1)
    unspecified: bernoulli(0.16)
  }
  status ~ bernoulli(0.2)
  acute_status = status and visit.kind == inpatient and visit.reason == epilepsy
  shift sodium -2.5 when on oxcarbazepine
  scale platelets 0.9 when on divalproex

  code icd10 G40.201 when type == focal_impaired and not intractable and acute_status
  code icd10 G40.209 when type == focal_impaired and not intractable and not acute_status
  code icd10 G40.211 when type == focal_impaired and intractable and acute_status
  code icd10 G40.219 when type == focal_impaired and intractable and not acute_status
  code icd10 G40.109 when type == focal_aware and not intractable
  code icd10 G40.119 when type == focal_aware and intractable
  code icd10 G40.301 when type == generalized and not intractable and acute_status
  code icd10 G40.309 when type == generalized and not intractable and not acute_status
  code icd10 G40.311 when type == generalized and intractable and acute_status
  code icd10 G40.319 when type == generalized and intractable and not acute_status
  code icd10 G40.A09 when type == absence and not intractable
  code icd10 G40.A19 when type == absence and intractable
  code icd10 G40.B09 when type == juvenile_myoclonic and not intractable
  code icd10 G40.B19 when type == juvenile_myoclonic and intractable
  code icd10 G40.901 when type == unspecified and not intractable and acute_status
  code icd10 G40.909 when type == unspecified and not intractable and not acute_status
  code icd10 G40.911 when type == unspecified and intractable and acute_status
  code icd10 G40.919 when type == unspecified and intractable and not acute_status

  treat anticonvulsant 82% ~ {
    levetiracetam: 54%
    lamotrigine: 30%
    divalproex: rest
  } when type != absence and age >= 4 and (sex == male or age >= 50)
  treat anticonvulsant 80% ~ {
    levetiracetam: 60%
    lamotrigine: rest
  } when type != absence and age >= 4 and sex == female and age < 50
  treat levetiracetam 500mg bid 76% when age < 4
  treat anticonvulsant 60% ~ {
    lamotrigine: 46%
    divalproex: rest
  } when type == absence and sex == male
  treat lamotrigine 100mg bid 60% when type == absence and sex == female
  treat focal_anticonvulsant 62% ~ {
    lacosamide: 58%
    oxcarbazepine: rest
  } when intractable and (type == focal_impaired or type == focal_aware) and age >= 4
  treat oxcarbazepine 300mg bid 12% when not intractable and (type == focal_impaired or type == focal_aware) and age >= 4 and not on anticonvulsant
  treat topiramate 25mg bid 18% when intractable and age >= 2 and not has pregnancy
  treat folic_acid 1mg daily 34% when sex == female and age >= 15 and age < 50

  visits office 0.5 per year
  visits office neurology 1.6 per year when not intractable
  visits office neurology 3.2 per year when intractable
  visits telehealth neurology 0.4 per year
  visits emergency 0.14 per year when not intractable
  visits emergency 0.5 per year when intractable
  visits inpatient 0.03 per year when not intractable
  visits inpatient 0.16 per year when intractable
  stay ~ by age { 0..17: lognormal(3.6, 2.4) in 1..21 }
  monitor levetiracetam_level 0.4 per year when on levetiracetam
  monitor lamotrigine_level 0.6 per year when on lamotrigine
  monitor valproate_level 1.3 per year when on divalproex
  monitor hepatic_panel 1.1 per year when on divalproex
  monitor cbc 0.7 per year
  monitor bmp 0.7 per year
  perform eeg 0.45 per year
  perform mri_brain 0.16 per year
  reason "Epilepsy follow-up"
  source "CDC 2015 and 2022; Kwan 2010; AAN/AES 2018; MEPS 2022; ICD-10-CM FY2025; types, levels, shares, visits, mortality: memory"
}
