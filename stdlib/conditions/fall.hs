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
  code icd10 ~ {
    S70.01XA: 30%
    S80.01XA: 24%
    S20.211A: 18%
    S00.83XA: rest
  } when hurt == contusion and side == right
  code icd10 ~ {
    S70.02XA: 30%
    S80.02XA: 24%
    S20.212A: 18%
    S00.83XA: rest
  } when hurt == contusion and side == left
  code icd10 ~ { S09.90XA: 52%, S00.83XA: 22%, S01.01XA: 14%, S01.81XA: rest } when hurt == head
  code icd10 S06.5X0A when hurt == subdural
  also icd10 ~ {
    W01.0XXA: 34%
    W18.30XA: 26%
    W06.XXXA: 8%
    W10.9XXA: 10%
    W18.11XA: 5%
    W19.XXXA: rest
  }
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
  perform ct_head 0.86 per episode when hurt != contusion
  reason "Fall"
  source "CDC STEADI, NHAMCS 2021; ICD-10-CM FY2026; kinds and shares of settings: memory"
}
