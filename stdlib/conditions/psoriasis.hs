# Psoriasis. Prevalence: NHANES 2011-2014 (3% of adults), rounded. Arthritis in about one in five. Treatment: AAD/NPF
# guidelines 2019 to 2021: topical for mild disease, methotrexate, apremilast or a biologic for moderate and severe
# disease and for arthritis. Codes: ICD-10-CM FY2025, L40; methotrexate Z79.631 and biologics Z79.620 since 2022-10-01,
# Z79.899 before.
condition psoriasis {
  title "Psoriasis"
  adjective psoriatic
  age_from 2
  prevalence by sex {
    female: by age {
      0..1: 0%
      2..11: 0.36%
      12..17: 0.8%
      18..34: 1.8%
      35..44: 2.7%
      45..54: 3.2%
      55..64: 3.6%
      65..74: 3.4%
      75..84: 2.6%
      85..: 1.8%
    }
    male: by age {
      0..1: 0%
      2..11: 0.24%
      12..17: 0.6%
      18..34: 1.6%
      35..44: 2.6%
      45..54: 3.2%
      55..74: 3.8%
      75..84: 3%
      85..: 2%
    }
  }
  onset ~ gamma(13, 10) in 0.2..60

  severity ~ { mild: 72%, moderate: 19%, severe: rest }
  form ~ by age {
    0..17: { plaque: 74%, guttate: 18%, other: rest }
    18..: { plaque: 88%, guttate: 3%, other: rest }
  }
  arthritis ~ by age { 0..17: bernoulli(0.02), 18..: bernoulli(0.2) }
  shift crp 1.5 when severity != mild
  shift crp 4 when arthritis
  shift esr 7 when arthritis

  code icd10 L40.4 when form == guttate
  code icd10 ~ { L40.0: 91%, L40.9: rest } when form == plaque
  code icd10 ~ { L40.8: 55%, L40.1: 12%, L40.9: rest } when form == other
  code icd10 ~ { L40.59: 64%, L40.53: 14%, L40.50: rest } when arthritis
  also icd10 Z79.631 when on methotrexate
  also icd10 Z79.620 when on adalimumab

  treat clobetasol_topical bid 54% when severity == mild and age >= 12
  treat clobetasol_topical bid 62% when severity != mild and age >= 12
  treat triamcinolone_topical bid 55% when age < 12
  treat methotrexate weekly 3% when age >= 18 and severity == mild and not arthritis and egfr >= 45
  treat methotrexate weekly 17% when age >= 18 and (severity != mild or arthritis) and egfr >= 45
  treat adalimumab 1% when age >= 18 and severity == mild and not arthritis
  treat adalimumab 18% when age >= 18 and (severity != mild or arthritis)
  treat apremilast 9% when age >= 18 and (severity != mild or arthritis)
  treat folic_acid daily 78% when on methotrexate

  visits office 0.25 per year
  visits office dermatology 0.5 per year when severity == mild
  visits office dermatology 1.7 per year when severity != mild
  visits office rheumatology 1.5 per year when arthritis
  visits telehealth 0.08 per year
  monitor cbc 0.3 per year
  monitor cbc 2.6 per year when on methotrexate
  monitor hepatic_panel 2.6 per year when on methotrexate
  monitor crp 0.9 per year when arthritis
  perform phototherapy 2 per year when severity == moderate
  reason "Psoriasis follow-up"
  source "NHANES 2011-2014; AAD/NPF guidelines 2019 to 2021; ICD-10-CM FY2025; severity, levels, treatment shares, visits: memory"
}
