# Streptococcal pharyngitis. Incidence of visits: NAMCS, rounded. Treatment: IDSA 2012, amoxicillin.
condition strep_throat {
  title "Streptococcal pharyngitis"
  kind acute
  incidence per year by age {
    0..2: 1%
    3..14: 9%
    15..17: 5%
    18..44: 1.6%
    45..64: 0.5%
    65..: 0.1%
  }
  code icd10 J02.0
  lab temperature ~ normal(38.3, 0.6) in 37..39.8
  shift heart_rate 10
  treat antibiotic 94% ~ {
    amoxicillin_twice: 60%
    azithromycin: 15%
    penicillin_v: 12%
    cephalexin_ten_days: rest
  } when age >= 12
  treat antibiotic 95% ~ {
    amoxicillin_suspension: 62%
    cefdinir_suspension: 11%
    azithromycin_suspension: 8%
    cephalexin_suspension_ten_days: rest
  } when age < 12
  visits ~ { office: 62%, urgent_care: 30%, emergency: rest }
  perform strep_test 0.97 per episode
  recovers ~ normal(8, 2.5) in 4..16
  reason "Sore throat"
  source "NAMCS 2019; IDSA 2012; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; signs and counts of the illness: memory; days until it is over: memory"
}
