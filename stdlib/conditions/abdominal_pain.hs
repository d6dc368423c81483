# Abdominal pain without a named cause. Incidence of visits: NHAMCS, NAMCS, rounded.
condition abdominal_pain {
  title "Abdominal pain"
  kind acute
  incidence per year by age { 0..17: 2.6%, 18..44: 5%, 45..64: 4.6%, 65..: 5% }
  code icd10 ~ { R10.9: 30%, R10.13: 28%, R10.31: 22%, R10.84: rest }
  visits ~ { office: 34%, emergency: 56%, urgent_care: rest }
  recovers ~ lognormal(4, 3) in 1..21
  monitor cbc 0.6 per episode
  monitor cmp 0.6 per episode
  monitor lipase 0.42 per episode when age >= 12
  monitor urinalysis 0.5 per episode when age >= 5
  perform ct_abdomen_pelvis 0.44 per episode when age >= 18 and not has pregnancy
  perform ct_abdomen_pelvis 0.14 per episode when age >= 5 and age < 18 and not has pregnancy
  perform gallbladder_ultrasound 0.14 per episode
  reason "Abdominal pain"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings and codes: memory"
}
