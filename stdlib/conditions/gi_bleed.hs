# Gastrointestinal bleeding. Incidence: HCUP, NHAMCS, rounded, steep by age. In hospital endoscopy finds the source of most, whose combination
# code replaces K92.- (Excludes1 at K92.2); elsewhere the symptom is coded. ACG 2021: endoscopy within a day, a proton pump inhibitor for
# ulcers, blood below 7 g/dL, after which the count rises.
condition gi_bleed {
  title "Gastrointestinal bleeding"
  kind acute
  incidence per year by age {
    0..17: 0.02%
    18..44: 0.08%
    45..64: 0.22%
    65..74: 0.5%
    75..84: 0.9%
    85..: 1.4%
  }
  origin ~ by age {
    0..44: {
      gastric_ulcer: 12%
      duodenal_ulcer: 16%
      gastritis: 18%
      upper_unknown: 18%
      diverticula: 4%
      lower_unknown: rest
    }
    45..: {
      gastric_ulcer: 15%
      duodenal_ulcer: 12%
      gastritis: 10%
      angiodysplasia: 6%
      upper_unknown: 12%
      diverticula: 21%
      lower_unknown: rest
    }
  }
  upper = origin == gastric_ulcer or origin == duodenal_ulcer or origin == gastritis or origin == angiodysplasia or origin == upper_unknown
  found = origin != upper_unknown and origin != lower_unknown
  loss ~ by origin {
    gastric_ulcer: { slow: 34%, brisk: 44%, massive: rest }
    duodenal_ulcer: { slow: 32%, brisk: 44%, massive: rest }
    gastritis: { slow: 66%, brisk: rest }
    angiodysplasia: { slow: 52%, brisk: 38%, massive: rest }
    diverticula: { slow: 48%, brisk: 36%, massive: rest }
    upper_unknown: { slow: 100% }
    lower_unknown: { slow: 100% }
  }
  code icd10 K25.4 when found and origin == gastric_ulcer
  code icd10 K26.4 when found and origin == duodenal_ulcer
  code icd10 K29.01 when found and origin == gastritis
  code icd10 K31.811 when found and origin == angiodysplasia
  code icd10 K57.31 when found and origin == diverticula
  code icd10 ~ { K92.1: 62%, K92.0: rest } when upper and not found
  code icd10 ~ { K92.2: 64%, K92.1: rest } when not upper and not found
  also icd10 D62 when loss != slow and visit.kind == inpatient
  shift hemoglobin -1.4 when loss == slow
  shift hemoglobin -3.8 when loss == brisk
  scale hemoglobin 0.58 when loss == massive
  scale bun 1.7 when upper
  shift heart_rate 12
  shift heart_rate 10 when loss != slow
  shift sbp -8
  shift sbp -10 when loss != slow
  treat ppi 84% ~ { pantoprazole: 66%, omeprazole: rest } when upper and age >= 18
  visits ~ by origin {
    gastric_ulcer: { inpatient: 96%, observation: rest }
    duodenal_ulcer: { inpatient: 96%, observation: rest }
    gastritis: { inpatient: 88%, observation: rest }
    angiodysplasia: { inpatient: 94%, observation: rest }
    diverticula: { inpatient: 92%, observation: rest }
    upper_unknown: { emergency: 72%, inpatient: rest }
    lower_unknown: { emergency: 76%, inpatient: rest }
  }
  stay ~ by age { 0..17: lognormal(4.3, 2.6) in 1..20 }
  recovers ~ lognormal(12, 6) in 4..40
  monitor cbc 1 per episode
  monitor bmp 0.9 per episode
  monitor inr 0.8 per episode
  perform upper_endoscopy 0.97 per episode when upper and found and origin != angiodysplasia
  perform endoscopic_hemostasis 0.97 per episode when origin == angiodysplasia
  perform colonoscopy 0.95 per episode when origin == diverticula
  perform upper_endoscopy 0.3 per episode when origin == upper_unknown
  perform colonoscopy 0.2 per episode when origin == lower_unknown and age >= 18
  perform transfusion 0.94 per episode when loss == massive
  perform transfusion 0.14 per episode when loss == brisk
  reason "Gastrointestinal bleeding"
  source "HCUP NIS 2020, NHAMCS 2021; ACG 2021; ICD-10-CM FY2025; incidence of visits, sources, shares of settings, codes and drugs: memory; signs and counts of the illness: memory"
}
