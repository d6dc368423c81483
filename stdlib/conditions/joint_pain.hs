# Pain of one joint, a large one. Incidence of visits: NAMCS, rounded.
condition joint_pain {
  title "Joint pain"
  kind acute
  incidence per year by age { 0..17: 1%, 18..44: 5%, 45..64: 10%, 65..: 13% }
  joint ~ { knee: 52%, shoulder: 27%, hip: 12%, ankle: rest }
  side ~ { right: 51%, left: rest }
  code icd10 by joint {
    knee: M25.561
    shoulder: M25.511
    hip: M25.551
    ankle: M25.571
  } when side == right
  code icd10 by joint {
    knee: M25.562
    shoulder: M25.512
    hip: M25.552
    ankle: M25.572
  } when side == left
  visits ~ { office: 84%, urgent_care: 10%, emergency: rest }
  treat nsaid 36% ~ {
    naproxen: 46%
    ibuprofen: rest
  } when age >= 18 and age < 75 and egfr >= 60 and not has heart_failure and not has pregnancy and not has osteoarthritis
  treat acetaminophen 500mg prn 24% when age >= 18 and not on nsaid
  perform knee_xray 0.36 per episode when joint == knee and age >= 12
  perform shoulder_xray 0.34 per episode when joint == shoulder and age >= 12
  perform hip_xray 0.4 per episode when joint == hip
  perform ankle_xray 0.3 per episode when joint == ankle
  recovers ~ lognormal(20, 12) in 5..60
  reason "Joint pain"
  source "NAMCS 2019, NHAMCS 2021; ICD-10-CM FY2025; incidence of visits, shares of settings, joints and pictures: memory; days until it is over: memory"
}
