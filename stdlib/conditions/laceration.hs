# Open wounds of hand, face, scalp and leg. Incidence: NHAMCS, rounded; boys and young men more often. Codes: ICD-10-CM
# FY2026, without foreign body, seventh character A (guideline I.C.19.a); the external cause is never first.
condition laceration {
  title "Laceration"
  kind acute
  incidence per year by sex {
    female: by age { 0: 0.7%, 1..4: 3%, 5..17: 1.7%, 18..44: 1.6%, 45..64: 1.1%, 65..: 1.4% }
    male: by age { 0: 0.8%, 1..4: 4.6%, 5..17: 3.4%, 18..44: 3.2%, 45..64: 1.8%, 65..: 1.4% }
  }
  place ~ by age {
    0..9: { face: 52%, scalp: 18%, hand: 18%, leg: rest }
    10..64: { hand: 56%, face: 14%, scalp: 8%, leg: rest }
    65..: { hand: 32%, face: 16%, scalp: 20%, leg: rest }
  }
  side ~ { left: 54%, right: rest }
  code icd10 ~ {
    S61.210A: 26%
    S61.011A: 22%
    S61.212A: 16%
    S61.411A: rest
  } when place == hand and side == right
  code icd10 ~ {
    S61.211A: 26%
    S61.012A: 22%
    S61.213A: 16%
    S61.412A: rest
  } when place == hand and side == left
  code icd10 ~ { S01.81XA: 54%, S01.511A: 18%, S01.111A: rest } when place == face and side == right
  code icd10 ~ { S01.81XA: 54%, S01.511A: 18%, S01.112A: rest } when place == face and side == left
  code icd10 S01.01XA when place == scalp
  code icd10 ~ { S81.811A: 68%, S81.011A: rest } when place == leg and side == right
  code icd10 ~ { S81.812A: 68%, S81.012A: rest } when place == leg and side == left
  also icd10 ~ { W26.0XXA: 54%, W25.XXXA: 18%, W27.0XXA: rest } when place == hand and age >= 10
  also icd10 ~ { W25.XXXA: 30%, W22.8XXA: rest } when place == hand and age < 10
  also icd10 ~ { W22.8XXA: 44%, W01.198A: 32%, W18.39XA: rest } when place != hand
  treat antibiotic 8% ~ { cephalexin: 100% } when age >= 12
  visits ~ { emergency: 60%, urgent_care: 26%, office: rest }
  perform laceration_repair 0.66 per episode when place != face
  perform face_laceration_repair 0.7 per episode when place == face
  recovers ~ normal(13, 4) in 7..28
  reason "Cut"
  source "NHAMCS 2021; ICD-10-CM FY2026; places, causes, settings, repairs: memory; days until it is over: memory"
}
