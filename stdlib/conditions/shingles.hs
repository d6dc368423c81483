# Herpes zoster. Incidence: CDC, rounded, steep from 50 years on; women more often. Treatment: valacyclovir within 72 hours,
# for pain an anticonvulsant. Codes: ICD-10-CM FY2026: B02.9 without complication, B02.3- of the eye, B02.29 nerve pain after it.
condition shingles {
  title "Shingles"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.06%, 18..44: 0.27%, 45..59: 0.6%, 60..74: 1%, 75..: 1.3% }
    male: by age { 0..17: 0.05%, 18..44: 0.2%, 45..59: 0.45%, 60..74: 0.75%, 75..: 1% }
  }
  form ~ by age {
    0..59: { skin: 88%, eye: 7%, neuralgia: rest }
    60..: { skin: 78%, eye: 10%, neuralgia: rest }
  }
  code icd10 B02.9 when form == skin
  code icd10 ~ { B02.39: 34%, B02.33: 26%, B02.31: 14%, B02.30: rest } when form == eye
  code icd10 B02.29 when form == neuralgia
  treat valacyclovir 82% when form != neuralgia and age >= 18 and egfr >= 50
  treat gabapentin 300mg tid 56% when form == neuralgia and age >= 18 and egfr >= 60
  visits ~ { office: 58%, urgent_care: 20%, emergency: 13%, telehealth: rest }
  recovers ~ normal(24, 7) in 12..50
  reason "Painful blistering rash"
  source "CDC 2022; ICD-10-CM FY2026; forms, shares of drugs and settings: memory; days until it is over: memory"
}
