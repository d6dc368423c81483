# Fatty liver disease without alcohol, diagnosed (steatotic liver disease of metabolic origin since 2023). Prevalence:
# claims studies, rounded; ultrasound would find ten times as many. Steatohepatitis: AASLD 2023 guidance. No drug is usual
# yet. Who drinks too much has another disease (K70.-), whose liver is cirrhotic has K74.6- for it (Excludes1 at K74.0).
# Codes: ICD-10-CM FY2025; K76.0, with steatohepatitis K75.81 instead (Excludes1) and the fibrosis (K74.0-) after it.
condition nafld {
  title "Nonalcoholic fatty liver disease"
  adjective fatty_liver
  age_from 8
  prevalence by sex {
    female: by age {
      0..7: 0%
      8..11: 0.2%
      12..17: 0.4%
      18..34: 0.9%
      35..44: 2%
      45..54: 3.4%
      55..74: 4.6%
      75..84: 3%
      85..: 1.2%
    }
    male: by age {
      0..7: 0%
      8..11: 0.2%
      12..17: 0.4%
      18..34: 0.9%
      35..44: 2.2%
      45..54: 3.4%
      55..74: 4.2%
      75..84: 2.8%
      85..: 1.2%
    }
  }
  excludes alcohol_use_disorder
  excludes cirrhosis
  onset ~ gamma(5, 4.5) in 0.1..25
  type ~ { steatosis: 84%, steatohepatitis: rest }
  fibrosis ~ by type {
    steatosis: { none: 100% }
    steatohepatitis: { none: 44%, early: 36%, advanced: rest }
  }
  lab alt ~ by type {
    steatosis: lognormal(44, 16) in 18..110
    steatohepatitis: lognormal(72, 28) in 32..200
  }
  scale triglycerides 1.15 when not has hyperlipidemia
  shift platelets -35 when fibrosis == advanced
  code icd10 by type { steatosis: K76.0, steatohepatitis: K75.81 }
  also icd10 K74.01 when fibrosis == early
  also icd10 K74.02 when fibrosis == advanced
  visits office 0.3 per year
  visits office gastroenterology 0.25 per year when type == steatosis
  visits office gastroenterology 0.9 per year when type == steatohepatitis
  monitor hepatic_panel 1.0 per year
  monitor cbc 0.5 per year
  monitor lipid_panel 0.4 per year
  perform liver_ultrasound 0.25 per year
  perform liver_elastography 0.12 per year
  visits dietitian 0.06 per year
  reason "Follow-up of fatty liver disease"
  source "claims studies, memory; AASLD 2023 guidance; ICD-10-CM FY2025; shares, levels, visits: memory"
}
