# Benign prostatic hyperplasia, diagnosed. Prevalence: claims and AUA, rounded. Treatment: AUA 2023 guideline: an alpha
# blocker for symptoms, a 5-alpha reductase inhibitor for a large gland, which halves PSA. Codes: ICD-10-CM FY2025:
# N40.1 with the code of the symptom beside it ("use additional code"), N40.0 without.
condition bph {
  title "Benign prostatic hyperplasia"
  adjective bph
  age_from 30
  prevalence by sex {
    female: by age { 0..: 0% }
    male: by age {
      0..29: 0%
      30..34: 0.3%
      35..44: 0.8%
      45..54: 4.5%
      55..64: 14%
      65..74: 28%
      75..: 38%
    }
  }
  onset ~ gamma(7, 5) in 0.1..30

  symptoms ~ {
    none: 28%
    nocturia: 27%
    weak_stream: 19%
    frequency: 12%
    incomplete_emptying: 9%
    retention: rest
  }
  large ~ bernoulli(0.36)
  scale psa 1.35
  scale psa 1.35 when large
  scale psa 0.52 when on finasteride

  code icd10 N40.0 when symptoms == none and not on tamsulosin
  code icd10 N40.1 when symptoms != none or on tamsulosin
  also icd10 R35.1 when symptoms == nocturia or symptoms == none and on tamsulosin
  also icd10 R39.12 when symptoms == weak_stream
  also icd10 R35.0 when symptoms == frequency
  also icd10 R39.14 when symptoms == incomplete_emptying
  also icd10 R33.8 when symptoms == retention

  treat tamsulosin daily 20% when symptoms == none
  treat tamsulosin daily 69% when symptoms != none
  treat finasteride daily 43% when large
  treat finasteride daily 7% when not large

  visits office 0.55 per year
  visits office urology 0.25 per year when symptoms == none
  visits office urology 0.9 per year when symptoms != none
  visits telehealth 0.08 per year
  visits emergency 0.15 per year when symptoms == retention
  monitor psa 0.55 per year when age < 75
  monitor urinalysis 0.4 per year
  monitor bmp 0.2 per year
  perform bladder_scan 0.5 per year when symptoms != none
  reason "Prostate follow-up"
  source "Claims; AUA 2023 guideline; ICD-10-CM FY2025; symptoms, levels, treatment shares, visits: memory"
}
