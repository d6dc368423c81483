# Acute conjunctivitis. Incidence of visits: NAMCS, rounded. Eye drops aren't in tables/drugs.csv.
condition conjunctivitis {
  title "Acute conjunctivitis"
  kind acute
  newborn = visit.day - birth_date <= 28 days
  incidence per year by age { 0..4: 10%, 5..17: 4%, 18..44: 1.4%, 45..: 1% }
  code icd10 P39.1 when newborn
  code icd10 ~ { H10.31: 33%, H10.32: 33%, H10.33: rest } when not newborn
  visits ~ { office: 60%, urgent_care: 26%, emergency: 5%, telehealth: rest }
  reason "Red eye"
  source "NAMCS 2019; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory"
}
