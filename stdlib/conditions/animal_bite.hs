# Bites of dogs and cats. Incidence of visits: NEISS, rounded; boys and small children more often. Treatment: amoxicillin with clavulanate
# for hands and cats (IDSA 2014). Codes: ICD-10-CM FY2026, open bite by site and side, seventh character A, W54 or W55 last.
condition animal_bite {
  title "Bite of an animal"
  kind acute
  incidence per year by age { 0: 0.05%, 1..4: 0.26%, 5..14: 0.24%, 15..64: 0.13%, 65..: 0.1% }
  animal ~ { dog: 84%, cat: rest }
  place ~ by age {
    0..4: { face: 62%, hand: 20%, arm: rest }
    5..: { hand: 52%, arm: 16%, leg: 22%, face: rest }
  }
  side ~ { right: 53%, left: rest }
  code icd10 S61.451A when place == hand and side == right
  code icd10 S61.452A when place == hand and side == left
  code icd10 S51.851A when place == arm and side == right
  code icd10 S51.852A when place == arm and side == left
  code icd10 S81.851A when place == leg and side == right
  code icd10 S81.852A when place == leg and side == left
  code icd10 ~ { S01.85XA: 60%, S01.551A: rest } when place == face
  also icd10 W54.0XXA when animal == dog
  also icd10 W55.01XA when animal == cat
  treat antibiotic 74% ~ {
    amoxicillin_clavulanate: 90%
    doxycycline: rest
  } when age >= 12 and not has pregnancy
  treat antibiotic 70% ~ { amoxicillin_clavulanate: 100% } when age >= 12 and has pregnancy
  treat antibiotic 72% ~ { amoxicillin_clavulanate_suspension: 100% } when age < 12
  visits ~ { emergency: 52%, urgent_care: 30%, office: rest }
  recovers ~ normal(13, 4) in 7..28
  perform laceration_repair 0.2 per episode when place != face
  perform face_laceration_repair 0.55 per episode when place == face
  reason "Animal bite"
  source "NEISS; IDSA 2014; ICD-10-CM FY2026; incidence of visits, places, settings: memory"
}
