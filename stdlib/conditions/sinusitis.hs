# Acute sinusitis. Incidence of visits: NAMCS, rounded; women more often. Treatment: IDSA 2012, amoxicillin with clavulanate.
condition sinusitis {
  title "Acute sinusitis"
  kind acute
  incidence per year by sex {
    female: by age { 0..4: 1%, 5..17: 4%, 18..64: 8%, 65..: 6% }
    male: by age { 0..4: 1%, 5..17: 3.5%, 18..64: 5%, 65..: 4% }
  }
  code icd10 ~ { J01.00: 52%, J01.10: 20%, J01.90: rest }
  treat antibiotic 74% ~ {
    amoxicillin_clavulanate: 51%
    azithromycin: 19%
    doxycycline: 14%
    amoxicillin: rest
  } when age >= 12 and not has pregnancy
  treat antibiotic 64% ~ { amoxicillin_clavulanate: 70%, amoxicillin: rest } when has pregnancy
  treat antibiotic 70% ~ { amoxicillin_suspension: 100% } when age < 3
  treat antibiotic 70% ~ { amoxicillin_suspension_child: 100% } when age >= 3 and age < 6
  treat antibiotic 70% ~ { amoxicillin_suspension_school: 100% } when age >= 6 and age < 12
  visits ~ { office: 58%, urgent_care: 24%, emergency: 3%, telehealth: rest }
  recovers ~ normal(13, 5) in 6..28
  reason "Sinus pain and congestion"
  source "NAMCS 2019; IDSA 2012; ICD-10-CM FY2025; incidence of visits, shares of settings, codes and drugs: memory; days until it is over: memory"
}
