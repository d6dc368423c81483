# Dementia. Prevalence: Alzheimer's Association and CMS Chronic Conditions, rounded. Kinds: Alzheimer's in six of ten, vascular,
# mixed, Lewy bodies, frontotemporal; with Parkinson's disease it is dementia in that disease. Course by stage, MoCA and
# MMSE with it. Treatment: AAN and APA; a cholinesterase inhibitor in a third, memantine from the moderate stage on.
# Codes: ICD-10-CM FY2025: G30, G31 or G20 stand before F02 (code first), the severity by F01 to F03 since 2022-10-01, of
# behavior the most severe (guideline I.C.5.d); before that only with or without. Mild cognitive impairment isn't here.
condition dementia {
  title "Dementia"
  adjective demented
  age_from 40
  prevalence by sex {
    female: by age { 0..44: 0%, 45..54: 0.1%, 55..64: 0.5%, 65..74: 2.8%, 75..84: 12.5%, 85..: 34% }
    male: by age { 0..44: 0%, 45..54: 0.1%, 55..64: 0.5%, 65..74: 2.5%, 75..84: 10%, 85..: 27% }
  }
  mortality 2.6
  odds depression 1.89
  onset ~ gamma(4, 2.8) in 0.2..15

  kind_of ~ by age {
    0..64: { alzheimer: 36%, vascular: 14%, lewy_body: 8%, frontotemporal: 22%, unspecified: rest }
    65..79: {
      alzheimer: 56%
      vascular: 13%
      mixed: 7%
      lewy_body: 7%
      frontotemporal: 3%
      unspecified: rest
    }
    80..: { alzheimer: 60%, vascular: 11%, mixed: 9%, lewy_body: 4%, unspecified: rest }
  }
  early = age - (visit.day - onset) / 365.25 days < 65
  of_disease = has parkinson or kind_of != vascular and kind_of != unspecified
  of_vessels = not has parkinson and (kind_of == vascular or kind_of == mixed)
  of_alzheimer = not has parkinson and (kind_of == alzheimer or kind_of == mixed)
  severity ~ { mild: 46%, moderate: 33%, severe: rest }
  behavior ~ by severity {
    mild: { none: 76%, mood: 14%, anxiety: rest }
    moderate: { none: 58%, agitation: 18%, psychotic: 10%, mood: rest }
    severe: { none: 46%, agitation: 34%, psychotic: rest }
  }
  faller ~ by severity { mild: bernoulli(0.12), moderate: bernoulli(0.24), severe: bernoulli(0.3) }
  lab moca ~ by severity {
    mild: normal(18, 2.2) in 13..22
    moderate: normal(12, 2.2) in 7..16
    severe: normal(5, 2) in 0..9
  }
  lab mmse ~ by severity {
    mild: normal(22.5, 1.7) in 19..25
    moderate: normal(15.5, 2.6) in 10..20
    severe: normal(6.5, 2.2) in 0..9
  }
  shift albumin -0.3 when severity == severe
  shift phq9 4 when behavior == mood and not has depression

  code icd10 G20.A1 when has parkinson and not parkinson.dyskinesia and not parkinson.fluctuations
  code icd10 G20.A2 when has parkinson and not parkinson.dyskinesia and parkinson.fluctuations
  code icd10 G20.B1 when has parkinson and parkinson.dyskinesia and not parkinson.fluctuations
  code icd10 G20.B2 when has parkinson and parkinson.dyskinesia and parkinson.fluctuations
  code icd10 G30.0 when of_alzheimer and early
  code icd10 ~ { G30.1: 74%, G30.9: rest } when of_alzheimer and not early
  code icd10 G31.83 when kind_of == lewy_body and not has parkinson
  code icd10 G31.09 when kind_of == frontotemporal and not has parkinson
  code icd10 F02.A0 when of_disease and severity == mild and behavior == none
  code icd10 F02.A3 when of_disease and severity == mild and behavior == mood
  code icd10 F02.A4 when of_disease and severity == mild and behavior == anxiety
  code icd10 F02.B0 when of_disease and severity == moderate and behavior == none
  code icd10 F02.B11 when of_disease and severity == moderate and behavior == agitation
  code icd10 F02.B2 when of_disease and severity == moderate and behavior == psychotic
  code icd10 F02.B3 when of_disease and severity == moderate and behavior == mood
  code icd10 F02.C0 when of_disease and severity == severe and behavior == none
  code icd10 F02.C11 when of_disease and severity == severe and behavior == agitation
  code icd10 F02.C2 when of_disease and severity == severe and behavior == psychotic
  code icd10 F01.A0 when of_vessels and severity == mild and behavior == none
  code icd10 F01.A3 when of_vessels and severity == mild and behavior == mood
  code icd10 F01.A4 when of_vessels and severity == mild and behavior == anxiety
  code icd10 F01.B0 when of_vessels and severity == moderate and behavior == none
  code icd10 F01.B11 when of_vessels and severity == moderate and behavior == agitation
  code icd10 F01.B2 when of_vessels and severity == moderate and behavior == psychotic
  code icd10 F01.B3 when of_vessels and severity == moderate and behavior == mood
  code icd10 F01.C0 when of_vessels and severity == severe and behavior == none
  code icd10 F01.C11 when of_vessels and severity == severe and behavior == agitation
  code icd10 F01.C2 when of_vessels and severity == severe and behavior == psychotic
  code icd10 ~ {
    F03.A0: 62%
    F03.90: rest
  } when kind_of == unspecified and not has parkinson and severity == mild
  code icd10 ~ {
    F03.B0: 62%
    F03.90: rest
  } when kind_of == unspecified and not has parkinson and severity == moderate
  code icd10 ~ {
    F03.C0: 62%
    F03.90: rest
  } when kind_of == unspecified and not has parkinson and severity == severe
  also icd10 Z91.81 when faller

  treat donepezil 10mg nightly 36% when kind_of != frontotemporal and severity == mild
  treat donepezil 10mg nightly 34% when kind_of != frontotemporal and severity != mild
  treat memantine 10mg bid 10% when severity == mild and egfr >= 30
  treat memantine 10mg bid 34% when severity != mild and egfr >= 30
  treat ssri_snri 26% ~ {
    sertraline: 42%
    escitalopram: 34%
    citalopram: rest
  } when behavior == mood or behavior == anxiety or behavior == agitation
  treat antipsychotic 34% ~ {
    quetiapine: 66%
    risperidone: 20%
    olanzapine: rest
  } when (behavior == agitation or behavior == psychotic) and kind_of != lewy_body and not has parkinson
  treat quetiapine 50mg nightly 30% when behavior == psychotic and (kind_of == lewy_body or has parkinson)
  treat trazodone 50mg nightly 12% when severity != mild

  visits office 1.6 per year
  visits office neurology 0.9 per year when severity == mild
  visits office neurology 0.4 per year when severity != mild
  visits home 1.2 per year when severity == severe
  visits emergency per year by severity { mild: 0.18, moderate: 0.34, severe: 0.5 }
  visits inpatient per year by severity { mild: 0.05, moderate: 0.12, severe: 0.2 }
  stay ~ by age { 0..17: lognormal(5.6, 3.6) in 1..30 }
  monitor moca 0.7 per year when severity == mild
  monitor mmse 0.5 per year when severity != mild
  monitor cmp 0.9 per year
  monitor cbc 0.8 per year
  monitor tsh 0.4 per year
  monitor vitamin_b12 0.3 per year
  perform mri_brain 0.14 per year
  perform cognitive_assessment 0.3 per year
  perform neuropsychological_testing 0.08 per year when severity == mild
  reason "Dementia follow-up"
  source "Alzheimer's Association 2023, CMS Chronic Conditions; AAN, APA 2016; ICD-10-CM FY2025; kinds, stages, behavior, scores, visits, shares, mortality: memory"
}
