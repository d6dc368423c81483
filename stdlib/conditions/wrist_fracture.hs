# Fracture of the lower end of the radius, until it has healed. Numbers of a year: NHAMCS and NEISS, rounded: children, and women
# from 50 on. Children have buckle fractures, adults Colles' and others. Codes: ICD-10-CM FY2026: seventh character A while
# treatment is active, D while it heals (guideline I.C.19.a); the external cause is never first (guideline I.C.20.a.6).
condition wrist_fracture {
  title "Fracture of the wrist"
  prevalence by sex {
    female: by age {
      0: 0%
      1..4: 0.37%
      5..9: 0.8%
      10..14: 0.85%
      15..49: 0.11%
      50..64: 0.42%
      65..: 0.75%
    }
    male: by age {
      0: 0%
      1..4: 0.37%
      5..9: 0.8%
      10..14: 1.3%
      15..17: 0.75%
      18..49: 0.17%
      50..: 0.18%
    }
  }
  excludes osteoporosis
  age_from 1
  onset ~ uniform(0.002, 1.15)
  lasts ~ normal(0.2, 0.02) in 0.18..0.28
  part ~ by age {
    0..14: { buckle: 64%, growth_plate: 12%, unspecified: rest }
    15..: { colles: 34%, outside: 22%, inside: 20%, unspecified: rest }
  }
  side ~ { left: 54%, right: rest }
  cause ~ by age {
    0..14: { playground: 24%, slip: 30%, level: 26%, unspecified: rest }
    15..: { stairs: 12%, slip: 44%, level: 26%, unspecified: rest }
  }
  seen ~ { emergency: 62%, urgent_care: 20%, office: rest }
  week1 = onset + 8 days
  week4 = onset + 27 days
  week7 = onset + 48 days
  code icd10 by part {
    buckle: S52.521A
    growth_plate: S59.221A
    colles: S52.531A
    outside: S52.551A
    inside: S52.571A
    unspecified: S52.501A
  } when side == right and visit.day - onset < 10 days
  code icd10 by part {
    buckle: S52.522A
    growth_plate: S59.222A
    colles: S52.532A
    outside: S52.552A
    inside: S52.572A
    unspecified: S52.502A
  } when side == left and visit.day - onset < 10 days
  code icd10 by part {
    buckle: S52.521D
    growth_plate: S59.221D
    colles: S52.531D
    outside: S52.551D
    inside: S52.571D
    unspecified: S52.501D
  } when side == right and visit.day - onset >= 10 days
  code icd10 by part {
    buckle: S52.522D
    growth_plate: S59.222D
    colles: S52.532D
    outside: S52.552D
    inside: S52.572D
    unspecified: S52.502D
  } when side == left and visit.day - onset >= 10 days
  also icd10 by cause {
    playground: W09.8XXA
    stairs: W10.9XXA
    slip: W01.0XXA
    level: W18.39XA
    unspecified: W19.XXXA
  } when visit.day - onset < 10 days and visit.reason == wrist_fracture
  also icd10 by cause {
    playground: W09.8XXD
    stairs: W10.9XXD
    slip: W01.0XXD
    level: W18.39XD
    unspecified: W19.XXXD
  } when visit.day - onset >= 10 days and visit.reason == wrist_fracture
  treat opioid 22% ~ { hydrocodone_acetaminophen: 62%, tramadol: rest } when age >= 18
  visits emergency 1 per onset when seen == emergency
  visits urgent_care 1 per onset when seen == urgent_care
  visits office orthopedics 1 per onset when seen == office
  visits office orthopedics 0.88 per week1
  visits office orthopedics 0.84 per week4
  visits office orthopedics 0.4 per week7
  perform wrist_xray 0.98 per onset
  perform short_arm_splint 0.72 per onset
  perform wrist_reduction 0.2 per onset when part == colles or part == outside
  perform wrist_xray 0.86 per week1
  perform wrist_xray 0.9 per week4
  reason "Wrist fracture"
  source "NHAMCS 2021, NEISS; ICD-10-CM FY2026; kinds, causes, visits: memory"
}
