# Nicotine dependence: current cigarette smoking. Prevalence: NHIS 2022, rounded. Half smoke 11 to 20 a day (NHIS). Treatment:
# 2020 Surgeon General's report and MEPS: few are treated, varenicline in one of twenty, patches more. Code: ICD-10-CM FY2025;
# F17.211, in remission, only where the provider says so of one who was dependent; who has stopped has Z87.891, never both.
condition tobacco_use {
  title "Nicotine dependence, cigarettes"
  adjective smoking
  age_from 12
  prevalence by sex {
    female: by age {
      0..11: 0%
      12..17: 1.2%
      18..34: 8%
      35..44: 11.5%
      45..54: 12.5%
      55..64: 13.5%
      65..74: 9%
      75..84: 5.5%
      85..: 2.8%
    }
    male: by age {
      0..11: 0%
      12..17: 1.5%
      18..34: 11%
      35..44: 14.5%
      45..54: 15.5%
      55..64: 16.5%
      65..74: 10.5%
      75..84: 6.5%
      85..: 3.5%
    }
  }
  mortality 2.1
  onset ~ by age {
    0..17: gamma(1.4, 1) in 0.2..5
    18..24: gamma(3.5, 2) in 0.3..9
    25..34: gamma(11, 5) in 0.3..20
    35..44: gamma(21, 6) in 0.5..30
    45..54: gamma(30, 7) in 0.5..40
    55..64: gamma(39, 9) in 1..50
    65..: gamma(49, 11) in 1..72
  }
  amount ~ by age {
    0..17: { light: 88%, moderate: rest }
    18..: { light: 46%, moderate: 44%, heavy: rest }
  }
  lab smoking_status ~ by amount {
    light: { 3: 62%, 2: rest }
    moderate: { 3: 97%, 2: rest }
    heavy: { 3: 100% }
  }
  shift heart_rate 2
  scale hdl 0.94
  scale wbc 1.1
  code icd10 F17.210
  treat varenicline 1mg bid 6% when age >= 18 and not has pregnancy
  treat nicotine_patch 21mg daily 8% when age >= 18 and amount != light
  treat bupropion 150mg daily 3% when age >= 18 and not has epilepsy
  visits office 0.15 per year
  perform tobacco_counseling 0.4 per year
  reason "Help to stop smoking"
  source "NHIS 2022; Surgeon General 2020; ICD-10-CM FY2025; onset, amount, shifts, treatment and visits, mortality: memory"
}
