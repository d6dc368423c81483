# Stenosis of the aortic valve that isn't rheumatic, for journeys: nobody of the population has it unasked. Severe: a peak
# velocity of 4 m/s; symptoms ask for a new valve (2020 ACC/AHA guideline for valvular heart disease). Codes: ICD-10-CM FY2026: I35.0
# until the valve is replaced (module prosthetic_valve).
condition aortic_stenosis {
  title "Aortic stenosis"
  age_from 18
  onset ~ gamma(5, 3) in 0.5..15
  code icd10 I35.0 when not has prosthetic_valve or visit.kind == surgical_stay
  shift sbp -6
  visits office cardiology 2 per year when not has prosthetic_valve
  perform echocardiogram 1 per year when not has prosthetic_valve
  reason "Follow-up of aortic stenosis"
  source "2020 ACC/AHA guideline for valvular heart disease; ICD-10-CM FY2026; visits: one or two a year by the guideline's table of echocardiograms, judgement"
}
