# Insomnia that is treated or coded during the year; far more sleep badly. Prevalence: claims and MEPS, rounded; women more
# often, more with age. Treatment: ACP 2016 and AASM 2017: behaviour therapy first, then trazodone (as used) or zolpidem, no
# hypnotic over 65 (AGS Beers 2023) though some take it. Codes: ICD-10-CM FY2025; F51.05 beside a mental disorder.
condition insomnia {
  title "Insomnia"
  adjective insomniac
  age_from 13
  prevalence by sex {
    female: by age {
      0..12: 0%
      13..17: 0.5%
      18..34: 2.4%
      35..44: 4.2%
      45..64: 6.8%
      65..74: 7.2%
      75..: 7.4%
    }
    male: by age {
      0..12: 0%
      13..17: 0.4%
      18..34: 1.6%
      35..44: 2.8%
      45..64: 4.2%
      65..74: 4.8%
      75..: 5.4%
    }
  }
  onset ~ gamma(5, 5) in 0.2..35
  type ~ { primary: 34%, psychophysiologic: 38%, unspecified: rest }
  of_mind = has depression or has anxiety or has bipolar or has schizophrenia
  code icd10 F51.05 when of_mind and type != unspecified
  code icd10 F51.01 when not of_mind and type == primary
  code icd10 F51.04 when not of_mind and type == psychophysiologic
  code icd10 G47.00 when type == unspecified
  treat trazodone 50mg nightly 37% when age >= 18
  treat zolpidem 10mg nightly 15% when sex == male and age >= 18 and age < 65 and not has opioid_use_disorder
  treat zolpidem 5mg nightly 15% when sex == female and age >= 18 and age < 65 and not has opioid_use_disorder
  treat zolpidem 5mg nightly 8% when age >= 65 and not has dementia
  visits office 0.7 per year
  visits telehealth 0.2 per year
  visits therapy 0.4 per year when not has dementia
  reason "Trouble sleeping"
  source "MEPS 2022, claims; ACP 2016, AASM 2017, AGS Beers 2023; ICD-10-CM FY2025; prevalence, types, shares, visits: memory"
}
