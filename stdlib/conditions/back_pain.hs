# Low back pain. Incidence of episodes with a visit: NAMCS, rounded. Treatment: ACP 2017 guideline.
# M54.50 since 2021-10-01, M54.5 before.
condition back_pain {
  title "Low back pain"
  kind acute
  incidence per year by age { 0..11: 0%, 12..17: 1.5%, 18..44: 6%, 45..64: 8.5%, 65..: 7% }
  code icd10 ~ { M54.50: 30%, M54.59: 36%, M54.41: 9%, M54.42: 9%, S39.012A: rest }
  treat nsaid 36% ~ {
    ibuprofen: 54%
    naproxen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy
  treat cyclobenzaprine 10mg nightly 22% when age >= 18 and age < 65
  visits ~ { office: 62%, urgent_care: 14%, emergency: 18%, telehealth: rest }
  recovers ~ lognormal(18, 12) in 4..60
  perform lumbar_xray 0.18 per episode when age >= 50
  reason "Low back pain"
  source "NAMCS 2019; ACP 2017 guideline; ICD-10-CM FY2025; shares of codes, drugs and settings: memory"
}
