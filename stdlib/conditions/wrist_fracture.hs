# Fracture of the lower end of radius. Incidence: NHAMCS and NEISS, rounded: children, and women from 50 on. Children have buckle
# fractures, adults Colles' and others. Codes: ICD-10-CM FY2026, seventh character A (guideline I.C.19.a); the external
# cause is never first (guideline I.C.20.a.6).
condition wrist_fracture {
  title "Fracture of the wrist"
  kind acute
  incidence per year by sex {
    female: by age {
      0..4: 0.3%
      5..9: 0.75%
      10..14: 0.8%
      15..49: 0.1%
      50..64: 0.4%
      65..: 0.7%
    }
    male: by age {
      0..4: 0.3%
      5..9: 0.75%
      10..14: 1.2%
      15..17: 0.7%
      18..49: 0.16%
      50..: 0.17%
    }
  }
  side ~ { left: 54%, right: rest }
  code icd10 ~ { S52.521A: 64%, S59.221A: 12%, S52.501A: rest } when age < 15 and side == right
  code icd10 ~ { S52.522A: 64%, S59.222A: 12%, S52.502A: rest } when age < 15 and side == left
  code icd10 ~ {
    S52.531A: 34%
    S52.551A: 22%
    S52.571A: 20%
    S52.501A: rest
  } when age >= 15 and side == right
  code icd10 ~ {
    S52.532A: 34%
    S52.552A: 22%
    S52.572A: 20%
    S52.502A: rest
  } when age >= 15 and side == left
  also icd10 ~ {
    W09.8XXA: 22%
    V00.131A: 10%
    W01.0XXA: 32%
    W18.39XA: 22%
    W19.XXXA: rest
  } when age < 15
  also icd10 ~ {
    W01.0XXA: 44%
    W18.39XA: 22%
    W10.9XXA: 12%
    W19.XXXA: rest
  } when age >= 15
  treat opioid 24% ~ { hydrocodone_acetaminophen: 62%, tramadol: rest } when age >= 18
  treat nsaid 26% ~ { ibuprofen: 100% } when age >= 18 and age < 65 and egfr >= 60 and not has pregnancy
  visits ~ { emergency: 62%, urgent_care: 20%, office: rest }
  perform wrist_xray 0.98 per episode
  perform short_arm_splint 0.72 per episode
  perform wrist_reduction 0.2 per episode when age >= 15
  reason "Wrist injury"
  source "NHAMCS 2021, NEISS; ICD-10-CM FY2026; kinds, settings: memory"
}
