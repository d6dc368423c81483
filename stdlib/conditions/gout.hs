# Gout. Prevalence: NHANES, rounded; mostly men. Treatment: ACR 2020 guideline: colchicine, naproxen (not with weak kidneys,
# a weak heart or an anticoagulant) or prednisone for flares; allopurinol after two of them, with tophi or kidney disease, to
# a uric acid below 6 mg/dL. Codes: ICD-10-CM FY2025; M10.07- for the foot, M1A for chronic gout, with and without tophi.
condition gout {
  title "Gout"
  adjective gout
  age_from 18
  prevalence by sex {
    female: by age {
      0..17: 0%
      18..34: 0.1%
      35..44: 0.5%
      45..54: 1.2%
      55..64: 2.6%
      65..74: 4%
      75..: 5.5%
    }
    male: by age {
      0..17: 0%
      18..34: 0.8%
      35..44: 2.8%
      45..54: 4.8%
      55..64: 7%
      65..74: 9%
      75..84: 10.5%
      85..: 9.5%
    }
  }
  onset ~ gamma(8, 7) in 0.2..40
  type ~ { intermittent: 78%, chronic: 15%, tophaceous: rest }
  lab uric_acid ~ normal(8.7, 1.0) in 7.0..12
  scale uric_acid 0.68 when on urate_lowering
  code icd10 ~ { M10.071: 36%, M10.072: 36%, M10.9: rest } when type == intermittent
  code icd10 ~ { M1A.0710: 34%, M1A.0720: 34%, M1A.09X0: rest } when type == chronic
  code icd10 M1A.09X1 when type == tophaceous
  treat allopurinol 100mg daily 58% when has ckd
  treat allopurinol 300mg daily 50% when not has ckd and type == intermittent
  treat urate_lowering 84% ~ { allopurinol: 88%, febuxostat: rest } when type != intermittent
  treat colchicine prn 23% when egfr >= 30
  treat prednisone 20mg daily 7%
  treat naproxen bid 9% when egfr >= 60 and not has heart_failure and not has ckd and not on anticoagulant and age < 70
  visits office 0.7 per year
  visits office rheumatology 0.7 per year when type != intermittent
  visits urgent_care 0.08 per year
  visits emergency 0.06 per year
  monitor uric_acid 1.1 per year
  monitor bmp 0.6 per year
  monitor hepatic_panel 0.2 per year when on urate_lowering
  reason "Gout follow-up"
  source "NHANES; ACR 2020 guideline; ICD-10-CM FY2025; types, sites, visits: memory"
}
