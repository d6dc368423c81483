# Type 1 diabetes mellitus, diagnosed.
# Prevalence: CDC National Diabetes Statistics Report and SEARCH, rounded. Treatment: ADA Standards of Care 2025; here every
# person has either basal insulin with mealtime insulin, or a pump, which takes rapid-acting insulin alone.
# Ketoacidosis is module dka; the admissions here are for the rest.
# Codes: ICD-10-CM FY2025. Guideline I.C.4.a.3: Z79.4 isn't needed with E10, since type 1 always takes insulin; the pump is Z96.41.
condition type1_diabetes {
  title "Type 1 diabetes mellitus"
  adjective type1_diabetic
  age_from 1
  prevalence by sex {
    female: by age {
      0..0: 0%
      1..11: 0.16%
      12..17: 0.38%
      18..44: 0.5%
      45..64: 0.45%
      65..74: 0.4%
      75..84: 0.3%
      85..: 0.25%
    }
    male: by age {
      0..0: 0%
      1..11: 0.16%
      12..17: 0.4%
      18..44: 0.5%
      45..64: 0.5%
      65..74: 0.45%
      75..84: 0.35%
      85..: 0.25%
    }
  }
  excludes diabetes
  excludes prediabetes
  odds hypertension 1.8
  odds hyperlipidemia 1.6
  odds ckd 2.6
  odds depression 1.5
  mortality 1.8
  onset ~ gamma(16, 11) in 0.2..65

  control ~ { controlled: 40%, uncontrolled: rest }
  pump ~ bernoulli(0.18)
  neuropathy ~ by age { 0..29: bernoulli(0.03), 30..: bernoulli(0.26) }
  retinopathy ~ by age { 0..29: bernoulli(0.06), 30..: bernoulli(0.38) }
  nephropathy ~ by age {
    0..14: { none: 99%, albuminuria: rest }
    15..: { none: 85%, albuminuria: rest }
  }
  hypoglycemia ~ bernoulli(0.07)
  lab uacr ~ lognormal(120, 130) in 30..2000 when nephropathy == albuminuria and not has ckd
  lab a1c ~ by control {
    controlled: normal(6.8, 0.4) in 5.8..7.4
    uncontrolled: normal(8.7, 1.0) in 7.5..13.5
  }

  code icd10 E10.22 when has ckd
  code icd10 E10.21 when nephropathy == albuminuria and not has ckd
  code icd10 ~ { E10.3293: 52%, E10.319: 24%, E10.3593: rest } when retinopathy
  code icd10 ~ { E10.42: 74%, E10.43: 10%, E10.40: rest } when neuropathy
  code icd10 E10.51 when has pad
  code icd10 E10.649 when hypoglycemia and visit.reason != dka
  code icd10 E10.65 when control == controlled and visit.reason == dka
  code icd10 E10.649 when control == controlled and not hypoglycemia and visit.reason == type1_diabetes and (visit.kind == emergency or visit.kind == inpatient)
  code icd10 E10.65 when control == uncontrolled
  code icd10 E10.9
  also icd10 Z96.41 when pump

  treat rapid_insulin 100% ~ { insulin_lispro: 59%, insulin_aspart: rest }
  treat basal_insulin 100% ~ { insulin_glargine: 76%, insulin_degludec: rest } when not pump
  treat glucagon prn 34%
  treat raas 55% ~ {
    lisinopril: 66%
    losartan: rest
  } when nephropathy == albuminuria and age >= 18 and not has hypertension and not has ckd and not has heart_failure and not has pregnancy
  treat statin 62% ~ {
    atorvastatin: 62%
    rosuvastatin: rest
  } when age >= 40 and not has hyperlipidemia and not has pregnancy

  visits office endocrinology 2.4 per year
  visits office ophthalmology 0.65 per year when age >= 11
  visits emergency 0.12 per year
  visits inpatient 0.045 per year
  stay ~ by age { 0..17: lognormal(3.4, 2) in 1..20 }
  monitor a1c 3.2 per year
  monitor bmp 1.4 per year
  monitor uacr_panel 0.9 per year when age >= 10
  monitor lipid_panel 0.8 per year
  perform retinal_exam 0.7 per year when age >= 11
  reason "Follow-up of type 1 diabetes"
  source "CDC NDSR 2022, SEARCH; ADA Standards of Care 2025; ICD-10-CM FY2025; rates of complications and visits: memory"
}
