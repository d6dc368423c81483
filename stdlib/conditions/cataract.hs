# Age-related cataract. Prevalence: claims and the Vision and Eye Health Surveillance System, rounded; from 40 years on
# (earlier ones are no age-related ones). Both eyes are affected in most; two in five of those have the first operated
# on within six years, and the other eye's is coded from then on. Whoever has had both done isn't counted here. Codes:
# ICD-10-CM FY2025, H25 with form and side; an artificial lens Z96.1 with extraction status Z98.4-. The eye doctor's
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
  eyes ~ { both: 85%, right: 8%, left: rest }
  first_eye ~ { right: 52%, left: rest }
  waits ~ { months: 7%, year: 7%, two_years: 7%, four_years: 9%, six_years: 9%, never: rest }
  surgery = (onset + 160 days when waits == months else onset + 410 days when waits == year else onset + 790 days when waits == two_years else onset + 1480 days when waits == four_years else onset + 2260 days when waits == six_years else onset + 40000 days)
  operating = visit.kind == cataract_surgery
  operated = eyes == both and visit.day > surgery and not operating
  right_eye = eyes == right or operating and first_eye == right or operated and first_eye == left
  left_eye = eyes == left or operating and first_eye == left or operated and first_eye == right
  code icd10 H25.13 when form == nuclear and not right_eye and not left_eye
  code icd10 H25.11 when form == nuclear and right_eye
  code icd10 H25.12 when form == nuclear and left_eye
  code icd10 H25.813 when form == combined and not right_eye and not left_eye
  code icd10 H25.811 when form == combined and right_eye
  code icd10 H25.812 when form == combined and left_eye
  code icd10 H25.013 when form == cortical and not right_eye and not left_eye
  code icd10 H25.011 when form == cortical and right_eye
  code icd10 H25.012 when form == cortical and left_eye
  code icd10 H25.043 when form == posterior and not right_eye and not left_eye
  code icd10 H25.041 when form == posterior and right_eye
  code icd10 H25.042 when form == posterior and left_eye
  also icd10 Z96.1 when operated
  also icd10 Z98.41 when operated and first_eye == right
  also icd10 Z98.42 when operated and first_eye == left

  visits office ophthalmology 0.7 per year
  visits office optometry 0.35 per year
  visits cataract_surgery ophthalmology 1 per surgery when eyes == both
  perform refraction 0.4 per year
  reason "Cataract follow-up"
  source "VEHSS, claims; AAO preferred practice pattern 2021; ICD-10-CM FY2025; form, side, surgery, visits: memory"
}
