# Acute otitis media. Incidence: NAMCS, rounded, steep by age. Treatment: AAP 2013 guideline, amoxicillin first.
condition otitis_media {
  title "Acute otitis media"
  kind acute
  incidence per year by age { 0..1: 90%, 2..4: 45%, 5..11: 17%, 12..17: 3%, 18..64: 1%, 65..: 0.4% }
  code icd10 ~ { H66.001: 38%, H66.002: 38%, H66.003: rest }
  lab temperature ~ normal(38, 0.7) in 36.6..39.8
  shift heart_rate 8
  treat antibiotic 80% ~ {
    amoxicillin: 65%
    amoxicillin_clavulanate: 25%
    cefdinir: rest
  } when age >= 12
  treat antibiotic 88% ~ {
    amoxicillin_suspension: 65%
    amoxicillin_clavulanate_suspension: 24%
    cefdinir_suspension: rest
  } when age >= 1 and age < 3
  treat antibiotic 82% ~ {
    amoxicillin_suspension_child: 67%
    amoxicillin_clavulanate_suspension_child: rest
  } when age >= 3 and age < 6
  treat antibiotic 76% ~ {
    amoxicillin_suspension_school: 67%
    amoxicillin_clavulanate_suspension_child: 24%
    cefdinir_suspension_school: rest
  } when age >= 6 and age < 12
  treat antibiotic 92% ~ { amoxicillin_infant: 100% } when age < 1
  visits ~ { office: 70%, urgent_care: 24%, emergency: rest }
  recovers ~ normal(9, 3) in 5..21
  reason "Ear pain"
  source "NAMCS 2019; AAP 2013 guideline; ICD-10-CM FY2025; shares of settings and sides: memory; signs and counts of the illness: memory; days until it is over: memory"
}
