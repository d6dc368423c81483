# Rash and contact dermatitis. Incidence of visits: NAMCS, rounded.
condition rash {
  title "Rash"
  kind acute
  incidence per year by age { 0..4: 8%, 5..17: 4%, 18..: 2.2% }
  code icd10 ~ { L23.7: 28%, L25.9: 24%, L24.7: 20%, R21: rest }
  visits ~ { office: 62%, urgent_care: 22%, telehealth: rest }
  reason "Rash"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
