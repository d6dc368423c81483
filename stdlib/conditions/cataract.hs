# Age-related cataract. Prevalence: claims and the Vision and Eye Health Surveillance System, rounded; from 40 years on (earlier ones are
# no age-related ones). Both eyes are affected in most, the first operated on before the second; after both, the condition is history and out of
# the count here. Codes: ICD-10-CM FY2025, H25 with form and side; an artificial lens Z96.1 with extraction status Z98.4-. The eye doctor's
# "age-related" sets the diabetic cataract of guideline I.A.15 aside.
condition cataract {
  title "Age-related cataract"
  adjective cataract
  age_from 40
  prevalence by sex {
    female: by age {
      0..39: 0%
      40..44: 0.3%
      45..54: 1.8%
      55..64: 7.5%
      65..74: 22%
      75..84: 37%
      85..: 38%
    }
    male: by age {
      0..39: 0%
      40..44: 0.3%
      45..54: 1.5%
      55..64: 6%
      65..74: 18%
      75..84: 33%
      85..: 36%
    }
  }
  onset ~ gamma(5, 4) in 0.1..20

  form ~ { nuclear: 60%, combined: 24%, cortical: 9%, posterior: rest }
  operated ~ { none: 78%, right: 11%, left: rest }
  severity ~ { early: 58%, visually_significant: rest }
  code icd10 ~ { H25.13: 86%, H25.11: 7%, H25.12: rest } when form == nuclear and operated == none
  code icd10 H25.12 when form == nuclear and operated == right
  code icd10 H25.11 when form == nuclear and operated == left
  code icd10 ~ {
    H25.813: 84%
    H25.811: 8%
    H25.812: rest
  } when form == combined and operated == none
  code icd10 H25.812 when form == combined and operated == right
  code icd10 H25.811 when form == combined and operated == left
  code icd10 ~ {
    H25.013: 80%
    H25.011: 10%
    H25.012: rest
  } when form == cortical and operated == none
  code icd10 H25.012 when form == cortical and operated == right
  code icd10 H25.011 when form == cortical and operated == left
  code icd10 ~ {
    H25.043: 70%
    H25.041: 15%
    H25.042: rest
  } when form == posterior and operated == none
  code icd10 H25.042 when form == posterior and operated == right
  code icd10 H25.041 when form == posterior and operated == left
  also icd10 Z96.1 when operated != none
  also icd10 Z98.41 when operated == right
  also icd10 Z98.42 when operated == left

  visits office ophthalmology 0.7 per year
  visits office optometry 0.35 per year
  visits cataract_surgery ophthalmology 0.22 per year when severity == visually_significant
  perform eye_exam 0.9 per year
  reason "Cataract follow-up"
  source "VEHSS, claims; AAO preferred practice pattern 2021; ICD-10-CM FY2025; form, side, surgery, visits: memory"
}
