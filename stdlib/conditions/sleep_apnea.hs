# Obstructive sleep apnea, diagnosed. Prevalence: claims studies, rounded. Severity by the apnea-hypopnea index (5, 15, 30
# an hour). Treatment: AASM 2019 guideline, positive airway pressure, which Z99.89 tells. Codes: ICD-10-CM FY2025.
condition sleep_apnea {
  title "Obstructive sleep apnea"
  adjective sleep_apnea
  age_from 2
  prevalence by sex {
    female: by age {
      0..1: 0%
      2..11: 0.7%
      12..17: 0.5%
      18..34: 1.3%
      35..44: 4%
      45..54: 7.5%
      55..64: 10.5%
      65..74: 11.5%
      75..84: 8.5%
      85..: 4%
    }
    male: by age {
      0..1: 0%
      2..11: 0.9%
      12..17: 0.8%
      18..34: 2.5%
      35..44: 8%
      45..54: 12.5%
      55..64: 16%
      65..74: 17%
      75..84: 13%
      85..: 7%
    }
  }
  onset ~ gamma(6, 5) in 0.1..25
  severity ~ by age {
    0..17: { mild: 62%, moderate: 26%, severe: rest }
    18..: { mild: 38%, moderate: 34%, severe: rest }
  }
  cpap ~ by severity { mild: bernoulli(0.4), moderate: bernoulli(0.68), severe: bernoulli(0.8) }
  shift sbp 3 when not cpap and not has hypertension and age >= 18
  code icd10 G47.33
  also icd10 Z99.89 when cpap and age >= 18
  visits office 0.15 per year
  visits office pulmonology 0.5 per year when age >= 18
  visits office otolaryngology 0.7 per year when age < 18
  visits telehealth 0.1 per year when cpap
  perform home_sleep_test 0.1 per year when age >= 18
  perform sleep_study 0.08 per year
  perform cpap_titration 0.05 per year when cpap
  reason "Follow-up of sleep apnea"
  source "claims studies, memory; AASM 2019 guideline; ICD-10-CM FY2025; severity, use of CPAP, visits: memory"
}
