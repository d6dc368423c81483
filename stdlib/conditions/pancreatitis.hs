# Acute pancreatitis. Incidence: HCUP, rounded. Causes: stones 40%, alcohol 30%. Codes: ICD-10-CM FY2026 by cause, without
# necrosis or infection but for a few. Treatment: fluids, no antibiotic (ACG 2024).
condition pancreatitis {
  title "Acute pancreatitis"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.01%, 18..44: 0.06%, 45..64: 0.11%, 65..: 0.13% }
    male: by age { 0..17: 0.01%, 18..44: 0.08%, 45..64: 0.14%, 65..: 0.14% }
  }
  cause ~ by sex {
    female: { gallstones: 46%, alcohol: 16%, triglycerides: 6%, unknown: rest }
    male: { gallstones: 30%, alcohol: 36%, triglycerides: 7%, unknown: rest }
  }
  code icd10 ~ { K85.10: 92%, K85.11: rest } when cause == gallstones and age >= 18
  code icd10 ~ { K85.20: 92%, K85.21: rest } when cause == alcohol and age >= 18
  code icd10 K85.80 when cause == triglycerides and age >= 18
  code icd10 K85.00 when cause == unknown and age >= 18
  code icd10 K85.90 when age < 18
  also icd10 K80.20 when cause == gallstones
  also icd10 ~ {
    F10.10: 38%
    F10.20: rest
  } when cause == alcohol and age >= 18 and not has alcohol_use_disorder
  also icd10 E78.1 when cause == triglycerides and not has hyperlipidemia
  lab triglycerides ~ lognormal(2100, 900) in 1000..6000 when cause == triglycerides
  shift alt 150 when cause == gallstones
  shift ast 130 when cause == gallstones
  shift alp 70 when cause == gallstones
  shift bilirubin 1.3 when cause == gallstones
  shift ast 45 when cause == alcohol
  shift alt 18 when cause == alcohol
  lab temperature ~ normal(37.5, 0.5) in 36.4..39
  lab wbc ~ normal(13, 3.4) in 5..26
  lab lipase ~ lognormal(1100, 900) in 190..7000
  shift heart_rate 14
  shift calcium -0.5
  treat opioid 26% ~ {
    hydrocodone_acetaminophen: 54%
    oxycodone_acetaminophen: rest
  } when age >= 18
  treat ondansetron 4mg prn 34% when age >= 12
  visits ~ by cause {
    gallstones: { inpatient: 96%, observation: rest }
    alcohol: { inpatient: 80%, observation: 8%, emergency: rest }
    triglycerides: { inpatient: 96%, observation: rest }
    unknown: { inpatient: 78%, observation: 8%, emergency: rest }
  }
  stay ~ by age { 0..17: lognormal(4.2, 3) in 1..28 }
  monitor lipase 1 per episode
  monitor cmp 0.96 per episode
  monitor triglycerides 0.6 per episode
  perform ct_abdomen_pelvis 0.6 per episode when not has pregnancy
  perform gallbladder_ultrasound 0.92 per episode when cause == gallstones
  perform gallbladder_ultrasound 0.5 per episode when cause != gallstones
  recovers ~ lognormal(12, 7) in 4..45
  reason "Upper abdominal pain with vomiting"
  source "HCUP NIS 2020; ACG 2024; ICD-10-CM FY2026; causes, shares of settings, levels: memory; days until it is over: memory"
}
