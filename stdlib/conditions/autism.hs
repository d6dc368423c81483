# Autism spectrum disorder. Prevalence: CDC ADDM 2020 (one in 36 at eight years, boys four times as often), NSCH, and claims
# for adults, rounded. Support: DSM-5 levels. Intellectual disability in 38% (ADDM 2020), coded as well (note at F84).
# Treatment: behaviour, speech and occupational therapy; risperidone and aripiprazole for irritability from five and six
# years on (labels). Codes: ICD-10-CM FY2025, F84.0.
condition autism {
  title "Autism spectrum disorder"
  adjective autistic
  age_from 1
  prevalence by sex {
    female: by age {
      0..1: 0.05%
      2..3: 0.8%
      4..11: 1.25%
      12..17: 1%
      18..34: 0.5%
      35..44: 0.2%
      45..54: 0.1%
      55..64: 0.05%
      65..74: 0.03%
      75..: 0.02%
    }
    male: by age {
      0..1: 0.2%
      2..3: 2.8%
      4..11: 4.7%
      12..17: 3.6%
      18..34: 1.6%
      35..44: 0.6%
      45..54: 0.3%
      55..64: 0.15%
      65..74: 0.1%
      75..: 0.05%
    }
  }
  mortality 1.8
  onset ~ by age {
    0..3: uniform(0.1, 1.4)
    4..11: gamma(4, 2) in 0.2..9
    12..17: gamma(9, 3) in 0.5..15
    18..: gamma(15, 7) in 1..45
  }

  support ~ { level_1: 48%, level_2: 34%, level_3: rest }
  intellectual_disability ~ by support {
    level_1: { none: 92%, mild: rest }
    level_2: { none: 50%, mild: 34%, moderate: rest }
    level_3: { none: 12%, mild: 26%, moderate: rest }
  }
  irritability ~ by support {
    level_1: bernoulli(0.08)
    level_2: bernoulli(0.28)
    level_3: bernoulli(0.5)
  }

  code icd10 F84.0
  also icd10 F70 when age >= 5 and intellectual_disability == mild
  also icd10 Z79.899 when on antipsychotic
  also icd10 F71 when age >= 5 and intellectual_disability == moderate

  treat antipsychotic 44% ~ { risperidone: 52%, aripiprazole: rest } when irritability and age >= 6
  treat guanfacine 2mg daily 9% when age >= 6 and age < 18
  treat ssri_snri 10% ~ { sertraline: 52%, fluoxetine: rest } when age >= 12

  visits office 0.8 per year
  visits office child_psychiatry 0.6 per year when age < 18
  visits office psychiatry 0.7 per year when age >= 18 and support != level_1
  visits therapy per year by support { level_1: 1.6, level_2: 3.4, level_3: 4.6 } when age >= 6
  visits office neurology 0.2 per year when age < 18
  visits emergency 0.06 per year when irritability
  monitor a1c 0.8 per year when on antipsychotic
  monitor lipid_panel 0.8 per year when on antipsychotic
  perform behavior_therapy 3.2 per year when age < 12
  visits speech 3 per year when age < 12
  perform developmental_testing 0.35 per year when age < 8
  reason "Follow-up of autism"
  source "CDC ADDM 2020, NSCH 2022, claims; drug labels; ICD-10-CM FY2025; support levels, irritability, shares, visits, mortality: memory"
}
