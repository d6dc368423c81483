# A heart valve put in within the period, as the journey of cardiac surgery has it. Codes: ICD-10-CM FY2026: Z95.3 for a
# valve of animal tissue, which most over 65 get, Z95.2 for a mechanical one, which asks for warfarin (2020 ACC/AHA guideline
# for valvular heart disease: INR 2.5).
condition prosthetic_valve {
  title "Prosthetic heart valve"
  age_from 18
  material ~ by age {
    0..49: { mechanical: 62%, tissue: rest }
    50..64: { mechanical: 30%, tissue: rest }
    65..: { mechanical: 5%, tissue: rest }
  }
  code icd10 Z48.812 when visit.reason == prosthetic_valve
  code icd10 Z95.2 when material == mechanical and visit.kind != surgical_stay
  code icd10 Z95.3 when material == tissue and visit.kind != surgical_stay
  also icd10 Z79.01 when on warfarin
  treat warfarin 5mg daily 100% when material == mechanical
  treat aspirin 81mg daily 88% when material == tissue
  reason "Follow-up of a heart valve"
  source "2020 ACC/AHA guideline for valvular heart disease; ICD-10-CM FY2026; kinds by age: STS database, rounded, memory"
}
