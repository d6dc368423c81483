# Acute bronchitis. Incidence of visits: NAMCS, rounded. Three of eight adults get an antibiotic, which
# quality measures count as wrong for J20.9: that is practice, not a guideline.
condition bronchitis {
  title "Acute bronchitis"
  kind acute
  incidence per year by age { 0..17: 3.5%, 18..44: 3.5%, 45..64: 5%, 65..: 6% }
  code icd10 J20.9
  lab temperature ~ normal(37.1, 0.4) in 36.4..38.4
  treat antibiotic 38% ~ {
    azithromycin: 60%
    doxycycline: 22%
    amoxicillin: rest
  } when age >= 18 and not has pregnancy
  treat benzonatate 100mg tid 30% when age >= 18
  treat albuterol_acute prn 16% when age >= 5
  visits ~ { office: 56%, urgent_care: 26%, emergency: 8%, telehealth: rest }
  recovers ~ normal(16, 5) in 7..35
  perform chest_xray 0.14 per episode
  reason "Cough"
  source "NAMCS 2019; CDC antibiotic stewardship; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
