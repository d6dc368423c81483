# Acute appendicitis. Incidence: HCUP, rounded, highest from 10 to 30 years; men more often. Treatment: laparoscopic appendectomy,
# antibiotics alone in one of ten (CODA), by mouth at home after a perforation. Codes: ICD-10-CM FY2026: K35.3- and K35.8- by perforation and peritonitis.
condition appendicitis {
  title "Acute appendicitis"
  kind acute
  incidence per year by sex {
    female: by age { 0..4: 0.03%, 5..9: 0.12%, 10..29: 0.19%, 30..64: 0.08%, 65..: 0.05% }
    male: by age { 0..4: 0.03%, 5..9: 0.15%, 10..29: 0.24%, 30..64: 0.1%, 65..: 0.05% }
  }
  extent ~ by age {
    0..4: { simple: 38%, localized: 12%, perforated: rest }
    5..64: { simple: 74%, localized: 9%, perforated: rest }
    65..: { simple: 50%, localized: 12%, perforated: rest }
  }
  code icd10 K35.80 when extent == simple
  code icd10 K35.30 when extent == localized
  code icd10 ~ { K35.33: 44%, K35.32: rest } when extent == perforated
  lab temperature ~ normal(37.8, 0.6) in 36.6..39.6
  lab wbc ~ normal(14.8, 3.2) in 7..25
  lab crp ~ by extent {
    simple: lognormal(36, 34) in 2..200
    localized: lognormal(70, 50) in 10..260
    perforated: lognormal(130, 70) in 30..340
  }
  shift heart_rate 12
  treat opioid 30% ~ {
    hydrocodone_acetaminophen: 60%
    oxycodone_acetaminophen: rest
  } when age >= 16
  treat antibiotic 76% ~ {
    amoxicillin_clavulanate: 82%
    ciprofloxacin: rest
  } when extent == perforated and age >= 12
  treat metronidazole 500mg bid 96% when on ciprofloxacin and extent == perforated and age >= 12
  treat antibiotic 76% ~ {
    amoxicillin_clavulanate_suspension: 100%
  } when extent == perforated and age < 12
  visits ~ { inpatient: 82%, observation: rest }
  stay ~ by extent {
    simple: lognormal(1.7, 0.8) in 1..5
    localized: lognormal(2.6, 1.3) in 1..8
    perforated: lognormal(4.8, 2.4) in 2..16
  }
  recovers ~ normal(14, 5) in 7..35
  monitor crp 0.5 per episode
  monitor urinalysis 0.7 per episode
  perform appendectomy 0.9 per episode
  perform ct_abdomen_pelvis 0.84 per episode when age >= 15 and not has pregnancy
  perform ct_abdomen_pelvis 0.42 per episode when age < 15
  perform gallbladder_ultrasound 0.82 per episode when age < 15
  reason "Right lower abdominal pain"
  source "HCUP NIS 2020; CODA 2020; ICD-10-CM FY2026; extent, shares of settings, signs and counts: memory"
}
