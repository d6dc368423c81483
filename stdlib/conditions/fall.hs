# Falls of older people that need care but break no bone: contusion, head injury, a few with bleeding in the head; fractures have
# modules of their own. Incidence: CDC STEADI, NHAMCS, rounded. The injury is coded first, the fall (W) beside it, most with
# its kind: guideline I.C.20.a.6.
condition fall {
  title "Fall with injury"
  kind acute
  incidence per year by sex {
    female: by age { 0..64: 0%, 65..74: 2.8%, 75..84: 5.4%, 85..: 10% }
    male: by age { 0..64: 0%, 65..74: 2.2%, 75..84: 4.2%, 85..: 8.5% }
  }
  hurt ~ by age {
    0..79: { contusion: 66%, head: 32%, subdural: rest }
    80..: { contusion: 58%, head: 38%, subdural: rest }
  }
  side ~ { right: 50%, left: rest }
  place ~ by hurt {
    contusion: { hip: 34%, knee: 28%, chest: 21%, face: rest }
    head: { scalp: 26%, face: 20%, scalp_cut: 14%, face_cut: 13%, unsaid: rest }
    subdural: { brain: 100% }
  }
  code icd10 S70.01XA when place == hip and side == right
  code icd10 S70.02XA when place == hip and side == left
  code icd10 S80.01XA when place == knee and side == right
  code icd10 S80.02XA when place == knee and side == left
  code icd10 S20.211A when place == chest and side == right
  code icd10 S20.212A when place == chest and side == left
  code icd10 S00.83XA when place == face
  code icd10 S00.03XA when place == scalp
  code icd10 S01.01XA when place == scalp_cut
  code icd10 S01.81XA when place == face_cut
  code icd10 S09.90XA when place == unsaid
  code icd10 S06.5X0A when hurt == subdural
  also icd10 ~ {
    W01.0XXA: 36%
    W18.39XA: 26%
    W06.XXXA: 8%
    W10.9XXA: 10%
    W18.11XA: 5%
    W19.XXXA: rest
  } when hurt == contusion
  also icd10 ~ {
    W01.198A: 40%
    W18.09XA: 20%
    W06.XXXA: 9%
    W10.9XXA: 12%
    W19.XXXA: rest
  } when hurt != contusion
  treat acetaminophen 500mg prn 40%
  visits ~ by hurt {
    contusion: { office: 30%, urgent_care: 18%, emergency: rest }
    head: { emergency: 88%, observation: 6%, inpatient: rest }
    subdural: { inpatient: 100% }
  }
  stay ~ by hurt {
    contusion: lognormal(3, 2) in 1..10
    head: lognormal(3.2, 2.2) in 1..14
    subdural: lognormal(5.6, 4) in 2..28
  }
  recovers ~ normal(18, 7) in 5..42
  perform ct_head 0.86 per episode when hurt != contusion
  perform laceration_repair 0.84 per episode when place == scalp_cut
  perform face_laceration_repair 0.84 per episode when place == face_cut
  perform hip_xray 0.86 per episode when place == hip
  perform knee_xray 0.7 per episode when place == knee
  perform rib_xray 0.78 per episode when place == chest
  reason "Fall"
  source "CDC STEADI, NHAMCS 2021; ICD-10-CM FY2026; kinds and shares of settings: memory"
}
