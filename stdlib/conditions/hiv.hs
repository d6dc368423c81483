# HIV infection, diagnosed. Prevalence: CDC HIV surveillance 2022, rounded. Nine in ten of those in care take
# antiretrovirals, and two in three of all diagnosed have a suppressed virus (CDC 2022). Treatment: DHHS adult guideline
# 2024, an integrase inhibitor with two nucleosides, or with lamivudine. Codes: ICD-10-CM guideline I.C.1.a.2: B20 for
# whoever has or had an illness that HIV causes, AIDS (CD4 below 200) or HIV disease managed by medicines; Z21 while
# none is documented; never both. Medicines: Z79.899.
condition hiv {
  title "HIV infection"
  adjective hiv_positive
  age_from 13
  prevalence by sex {
    female: by age {
      0..12: 0%
      13..17: 0.01%
      18..34: 0.08%
      35..44: 0.2%
      45..54: 0.25%
      55..64: 0.2%
      65..74: 0.09%
      75..84: 0.03%
      85..: 0.01%
    }
    male: by age {
      0..12: 0%
      13..17: 0.02%
      18..34: 0.45%
      35..44: 0.65%
      45..54: 0.75%
      55..64: 0.7%
      65..74: 0.3%
      75..84: 0.08%
      85..: 0.02%
    }
  }
  odds hepatitis_c 24.8
  onset ~ gamma(11, 8) in 0.1..38
  mortality 1.8

  care ~ { suppressed: 76%, viremic: 14%, untreated: rest }
  aids ~ by care {
    suppressed: bernoulli(0.22)
    viremic: bernoulli(0.34)
    untreated: bernoulli(0.18)
  }
  disease ~ by care {
    suppressed: bernoulli(0.62)
    viremic: bernoulli(0.62)
    untreated: bernoulli(0)
  }
  lab hiv_viral_load ~ by care {
    suppressed: uniform(0, 19)
    viremic: lognormal(9000, 22000) in 220..300000
    untreated: lognormal(46000, 60000) in 1500..900000
  }
  lab cd4_percent ~ by care {
    suppressed: normal(23, 4) in 14..33
    viremic: normal(9, 3) in 2..15
    untreated: normal(7, 3) in 1..13
  } when aids
  lab cd4_percent ~ by care {
    suppressed: normal(34, 5) in 25..46
    viremic: normal(26, 4) in 19..36
    untreated: normal(25, 4) in 19..36
  } when not aids
  scale lymphocyte_percent 0.8 when aids and care != suppressed
  scale wbc 0.85 when care != suppressed
  shift hemoglobin -0.6 when aids and care != suppressed
  scale triglycerides 1.15 when on antiretroviral_regimen
  shift globulin 0.4 when care == untreated

  code icd10 B20 when aids or disease
  code icd10 Z21 when not aids and not disease
  also icd10 Z79.899 when on antiretroviral_regimen

  treat antiretroviral_regimen 100% ~ {
    bictegravir_emtricitabine_tenofovir: 57%
    dolutegravir_lamivudine: rest
  } when care != untreated
  treat sulfamethoxazole_trimethoprim daily 78% when cd4 < 200

  visits office infectious_disease 1.8 per year when care != untreated
  visits office infectious_disease 0.6 per year when care == untreated
  visits office 0.8 per year
  visits telehealth 0.3 per year
  visits emergency 0.06 per year
  visits emergency 0.3 per year when aids and care != suppressed
  visits inpatient 0.03 per year when care == suppressed
  visits inpatient 0.28 per year when aids and care != suppressed
  stay ~ by age { 0..17: lognormal(6, 4.4) in 1..30 }
  monitor hiv_viral_load 2.2 per year
  monitor cd4_panel 1.5 per year
  monitor cbc 2.4 per year
  monitor cmp 1.8 per year
  monitor lipid_panel 0.7 per year
  reason "HIV follow-up"
  source "CDC HIV surveillance 2022; DHHS adult and adolescent ARV guideline 2024; ICD-10-CM FY2025; levels, visits: memory"
}
