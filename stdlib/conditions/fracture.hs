# Fractures other than of hip and wrist: finger, foot, collarbone, upper arm, ribs, ankle. Incidence: NHAMCS, rounded. Codes:
# ICD-10-CM FY2026, closed, seventh character A (guideline I.C.19.a and I.C.19.c); the external cause is never first.
condition fracture {
  title "Fracture"
  kind acute
  incidence per year by age { 0..4: 0.6%, 5..17: 1.1%, 18..44: 0.75%, 45..64: 0.8%, 65..: 1.5% }
  bone ~ by age {
    0..17: { finger: 34%, clavicle: 26%, foot: 20%, ankle: rest }
    18..64: { finger: 34%, foot: 26%, ankle: 18%, rib: 16%, clavicle: rest }
    65..: { humerus: 30%, rib: 30%, foot: 16%, ankle: 14%, finger: rest }
  }
  side ~ { right: 51%, left: rest }
  code icd10 ~ {
    S62.646A: 40%
    S62.644A: 24%
    S62.640A: 18%
    S62.620A: rest
  } when bone == finger and side == right
  code icd10 ~ {
    S62.647A: 40%
    S62.645A: 24%
    S62.641A: 18%
    S62.621A: rest
  } when bone == finger and side == left
  code icd10 ~ { S92.351A: 56%, S92.511A: 26%, S92.301A: rest } when bone == foot and side == right
  code icd10 ~ { S92.352A: 56%, S92.512A: 26%, S92.302A: rest } when bone == foot and side == left
  code icd10 ~ { S42.021A: 76%, S42.001A: rest } when bone == clavicle and side == right
  code icd10 ~ { S42.022A: 76%, S42.002A: rest } when bone == clavicle and side == left
  code icd10 ~ { S42.211A: 40%, S42.221A: 36%, S42.201A: rest } when bone == humerus and side == right
  code icd10 ~ { S42.212A: 40%, S42.222A: 36%, S42.202A: rest } when bone == humerus and side == left
  code icd10 ~ { S22.31XA: 56%, S22.41XA: rest } when bone == rib and side == right
  code icd10 ~ { S22.32XA: 56%, S22.42XA: rest } when bone == rib and side == left
  code icd10 ~ { S82.61XA: 64%, S82.841A: 24%, S82.891A: rest } when bone == ankle and side == right
  code icd10 ~ { S82.62XA: 64%, S82.842A: 24%, S82.892A: rest } when bone == ankle and side == left
  also icd10 ~ {
    W21.05XA: 16%
    W01.0XXA: 36%
    W18.39XA: 22%
    W22.8XXA: 12%
    W19.XXXA: rest
  } when age < 65
  also icd10 ~ {
    W01.0XXA: 44%
    W18.30XA: 28%
    W10.9XXA: 10%
    W19.XXXA: rest
  } when age >= 65
  treat opioid 26% ~ { hydrocodone_acetaminophen: 66%, tramadol: rest } when age >= 18
  treat nsaid 24% ~ { ibuprofen: 100% } when age >= 18 and age < 65 and egfr >= 60 and not has pregnancy
  visits ~ by age {
    0..64: { emergency: 54%, urgent_care: 24%, office: rest }
    65..: { emergency: 64%, urgent_care: 10%, office: 16%, inpatient: rest }
  }
  stay ~ lognormal(4, 2.2) in 1..16
  perform hand_xray 0.96 per episode when bone == finger
  perform shoulder_xray 0.94 per episode when bone == clavicle or bone == humerus
  perform rib_xray 0.9 per episode when bone == rib
  perform ankle_xray 0.94 per episode when bone == foot or bone == ankle
  reason "Injury with pain and swelling"
  source "NHAMCS 2021; ICD-10-CM FY2026; bones, causes, settings: memory"
}
