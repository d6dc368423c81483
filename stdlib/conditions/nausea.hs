# Nausea and vomiting without a named cause. Incidence of visits: NHAMCS, rounded.
condition nausea {
  title "Nausea and vomiting"
  kind acute
  incidence per year by age { 0..17: 1.2%, 18..44: 1.8%, 45..64: 1.3%, 65..: 1.6% }
  code icd10 O21.9 when has pregnancy and pregnancy.trimester <= 3
  code icd10 ~ { R11.2: 72%, R11.0: 16%, R11.10: rest }
  treat ondansetron 4mg prn 58% when age >= 4
  visits ~ { emergency: 58%, office: 22%, urgent_care: rest }
  monitor bmp 0.5 per episode
  monitor hcg 0.5 per episode when sex == female and age >= 15 and age < 50 and not has pregnancy
  recovers ~ lognormal(3, 2) in 1..14
  reason "Nausea and vomiting"
  source "NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; days until it is over: memory"
}
