# Acute gastroenteritis. Incidence of visits: NAMCS, NHAMCS, rounded.
condition gastroenteritis {
  title "Acute gastroenteritis"
  kind acute
  incidence per year by age {
    0..1: 14%
    2..4: 10%
    5..17: 4.4%
    18..44: 3%
    45..64: 2.5%
    65..: 2.8%
  }
  germ ~ { virus: 48%, unknown: 28%, none: rest }
  code icd10 A08.4 when germ == virus
  code icd10 A09 when germ == unknown
  code icd10 K52.9 when germ == none
  dry ~ bernoulli(0.24)
  also icd10 E86.0 when visit.kind == inpatient
  also icd10 E86.0 when dry and visit.kind == emergency
  lab temperature ~ by germ {
    virus: normal(37.5, 0.5) in 36.5..39
    unknown: normal(37.6, 0.6) in 36.5..39.4
    none: normal(36.9, 0.3) in 36.2..37.6
  }
  shift heart_rate 8
  treat ondansetron 4mg prn 34% when age >= 4
  visits ~ by age {
    0..64: { office: 42%, urgent_care: 24%, emergency: 28%, telehealth: rest }
    65..: { office: 40%, urgent_care: 10%, emergency: 34%, inpatient: 12%, telehealth: rest }
  }
  stay ~ by age { 0..17: lognormal(3.0, 1.9) in 1..12 }
  recovers ~ lognormal(4, 2) in 1..14
  reason "Vomiting and diarrhea"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; shares of settings and codes: memory; signs and counts of the illness: memory"
}
