# Concussion. Incidence of visits: CDC, NHAMCS, rounded: small children and the old by falls, youths in sport. Codes: ICD-10-CM FY2026
# by loss of consciousness; S06.0XA since 2022-10-01, S06.0X9 before; the external cause is never first.
condition concussion {
  title "Concussion"
  kind acute
  incidence per year by age {
    0..4: 0.5%
    5..9: 0.6%
    10..17: 1.4%
    18..44: 0.5%
    45..64: 0.35%
    65..: 0.5%
  }
  unconscious ~ { none: 70%, brief: 13%, unknown: rest }
  code icd10 S06.0X0A when unconscious == none
  code icd10 S06.0X1A when unconscious == brief
  code icd10 S06.0XAA when unconscious == unknown
  also icd10 ~ {
    W06.XXXA: 24%
    W10.9XXA: 18%
    W08.XXXA: 14%
    W18.39XA: 24%
    W19.XXXA: rest
  } when age < 5
  also icd10 ~ {
    W21.01XA: 26%
    W51.XXXA: 26%
    W21.02XA: 10%
    W18.39XA: 20%
    W22.8XXA: rest
  } when age >= 5 and age < 18
  also icd10 ~ { W18.39XA: 34%, W22.8XXA: 24%, W01.198A: 22%, W19.XXXA: rest } when age >= 18
  treat acetaminophen 500mg prn 40% when age >= 12
  treat ondansetron 4mg prn 14% when age >= 4
  visits ~ { emergency: 58%, urgent_care: 14%, office: rest }
  recovers ~ lognormal(14, 8) in 4..56
  perform ct_head 0.3 per episode when age < 18
  perform ct_head 0.66 per episode when age >= 18
  reason "Head injury"
  source "CDC TBI surveillance, NHAMCS 2021; ICD-10-CM FY2026; causes, shares: memory"
}
