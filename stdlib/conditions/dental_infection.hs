# Toothache and dental abscess seen by doctors, mostly in emergency departments. Incidence: NHAMCS, rounded, highest from 20 to 40
# years. Treatment: amoxicillin where there is an abscess (ADA 2019), a nonsteroidal drug.
condition dental_infection {
  title "Dental pain or infection"
  kind acute
  incidence per year by age { 0..2: 0.1%, 3..17: 0.4%, 18..44: 1.2%, 45..64: 0.6%, 65..: 0.25% }
  abscess ~ bernoulli(0.52)
  code icd10 ~ { K04.7: 82%, K12.2: rest } when abscess
  code icd10 ~ { K02.9: 34%, K04.01: 22%, K03.81: 8%, K08.89: rest } when not abscess
  treat antibiotic 95% ~ {
    amoxicillin: 72%
    amoxicillin_clavulanate: rest
  } when abscess and age >= 12
  treat antibiotic 95% ~ { amoxicillin_suspension: 100% } when abscess and age < 12
  treat antibiotic 26% ~ { amoxicillin: 100% } when not abscess and age >= 12
  treat nsaid 42% ~ {
    ibuprofen: 76%
    naproxen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy
  visits ~ { emergency: 58%, urgent_care: 26%, office: rest }
  recovers ~ normal(11, 3) in 5..24
  reason "Toothache"
  source "NHAMCS 2021; ADA 2019; ICD-10-CM FY2026; incidence of visits, shares: memory"
}
