# Sprain of the ankle. Incidence of visits: NEISS and NAMCS, rounded, highest between 10 and 30 years. The Ottawa rules decide on an
# X-ray. Codes: ICD-10-CM FY2026 by ligament and side, seventh character A (guideline I.C.19.a).
condition ankle_sprain {
  title "Sprain of the ankle"
  kind acute
  incidence per year by age {
    0..1: 0%
    2..4: 0.1%
    5..9: 0.5%
    10..29: 1.7%
    30..44: 0.9%
    45..64: 0.7%
    65..: 0.4%
  }
  side ~ { right: 52%, left: rest }
  code icd10 ~ { S93.411A: 44%, S93.491A: 24%, S93.431A: 8%, S93.401A: rest } when side == right
  code icd10 ~ { S93.412A: 44%, S93.492A: 24%, S93.432A: 8%, S93.402A: rest } when side == left
  also icd10 ~ { X50.9XXA: 42%, W18.49XA: 18%, W01.0XXA: 22%, X58.XXXA: rest }
  treat nsaid 40% ~ {
    ibuprofen: 62%
    naproxen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has pregnancy
  visits ~ { emergency: 36%, urgent_care: 34%, office: rest }
  recovers ~ normal(24, 9) in 7..56
  perform ankle_xray 0.62 per episode
  reason "Ankle injury"
  source "NEISS, NAMCS 2019; ICD-10-CM FY2026; ligaments, causes, settings: memory"
}
