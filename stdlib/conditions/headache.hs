# Headache. Incidence of visits: NAMCS, NHAMCS, rounded; women more often.
condition headache {
  title "Headache"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 1.7%, 18..44: 3.4%, 45..64: 2.9%, 65..: 1.8% }
    male: by age { 0..17: 1.1%, 18..44: 1.8%, 45..64: 1.5%, 65..: 1.1% }
  }
  code icd10 R51.9 when age < 8
  code icd10 ~ { G44.219: 48%, R51.9: 28%, G44.209: rest } when age >= 8
  visits ~ { office: 48%, emergency: 34%, urgent_care: 10%, telehealth: rest }
  recovers ~ lognormal(3, 2.5) in 1..14
  treat acetaminophen 500mg prn 34% when age >= 12
  perform ct_head 0.3 per episode when age >= 18 and age < 50
  perform ct_head 0.52 per episode when age >= 50
  reason "Headache"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
