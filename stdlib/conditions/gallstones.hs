# Gallstones that hurt: colic, acute cholecystitis, stones in the bile duct. Incidence: HCUP, NHAMCS, rounded; women more often.
# Treatment: laparoscopic cholecystectomy in the stay for cholecystitis (SAGES 2020). Codes: ICD-10-CM FY2026: K80.0- with
# acute cholecystitis, K80.2- without, K80.5- in the duct.
condition gallstones {
  title "Gallstones"
  kind acute
  incidence per year by sex {
    female: by age { 0..17: 0.02%, 18..44: 0.24%, 45..64: 0.3%, 65..: 0.4% }
    male: by age { 0..17: 0.01%, 18..44: 0.09%, 45..64: 0.21%, 65..: 0.4% }
  }
  form ~ { cholecystitis: 56%, colic: 32%, duct: rest }
  code icd10 ~ { K80.00: 78%, K80.12: rest } when form == cholecystitis
  code icd10 K80.20 when form == colic
  code icd10 ~ { K80.51: 62%, K80.50: rest } when form == duct
  lab wbc ~ by form {
    cholecystitis: normal(13, 3) in 6..22
    colic: normal(8, 1.8) in 4.4..12
    duct: normal(9.5, 2.4) in 4.6..16
  }
  lab temperature ~ by form {
    cholecystitis: normal(37.6, 0.5) in 36.4..39
    colic: normal(36.8, 0.25) in 36.2..37.4
    duct: normal(37, 0.4) in 36.3..38.2
  }
  scale bilirubin 3.4 when form == duct
  scale alp 2.2 when form == duct
  scale alt 3 when form == duct
  treat opioid 24% ~ {
    hydrocodone_acetaminophen: 62%
    oxycodone_acetaminophen: rest
  } when age >= 18
  treat ondansetron 4mg prn 30% when age >= 12
  visits ~ by form {
    cholecystitis: { inpatient: 82%, observation: rest }
    colic: { emergency: 78%, office: rest }
    duct: { inpatient: 88%, emergency: rest }
  }
  stay ~ by age { 0..17: lognormal(3.5, 2.2) in 1..15 }
  recovers ~ lognormal(10, 5) in 3..28
  monitor cmp 1 per episode
  monitor lipase 0.8 per episode
  perform gallbladder_ultrasound 0.92 per episode
  perform cholecystectomy 0.72 per episode when form == cholecystitis
  perform bile_stone_removal 0.8 per episode when form == duct
  reason "Right upper abdominal pain"
  source "HCUP NIS 2020, NHAMCS 2021; SAGES 2020; ICD-10-CM FY2026; incidence of visits, forms, shares of settings and drugs, levels: memory"
}
