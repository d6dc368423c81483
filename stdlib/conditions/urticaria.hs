# Acute hives. Incidence of visits: NAMCS, rounded. Treatment: an antihistamine bought without a prescription; a short course of steroid for few.
condition urticaria {
  title "Hives"
  kind acute
  incidence per year by age { 0: 0.5%, 1..4: 2.1%, 5..17: 1%, 18..64: 0.7%, 65..: 0.4% }
  code icd10 ~ { L50.0: 38%, L50.1: 22%, L50.8: 16%, L50.9: rest }
  treat antihistamine 62% ~ { cetirizine_course: 100% } when age >= 6
  treat hydroxyzine prn 16% when age >= 18 and age < 65
  treat prednisone 20mg 24% when age >= 16 and not has diabetes and not has type1_diabetes
  visits ~ { office: 50%, urgent_care: 24%, emergency: 17%, telehealth: rest }
  recovers ~ lognormal(8, 6) in 1..40
  reason "Hives"
  source "NAMCS 2019; ICD-10-CM FY2026; incidence of visits, shares: memory; days until it is over: memory"
}
