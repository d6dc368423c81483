# Nicotine dependence: current cigarette smoking.
# Prevalence: NHIS 2022, rounded. Code: ICD-10-CM FY2025. Treatment: 2020 Surgeon General's report, few are treated.
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
  onset ~ gamma(20, 12) in 0.5..65
  shift heart_rate 2
  scale hdl 0.94
  scale wbc 1.1
  code icd10 F17.210
  treat varenicline 1mg bid 5% when age >= 18
  visits office 0.1 per year
  perform tobacco_counseling 0.35 per year
  reason "Help to stop smoking"
  source "NHIS 2022; ICD-10-CM FY2025; shifts, treatment and visits: memory"
}
