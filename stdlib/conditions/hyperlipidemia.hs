# Hyperlipidemia, diagnosed.
# Prevalence: NHIS, BRFSS and CMS Chronic Conditions, rounded. Treatment: 2018 ACC/AHA cholesterol guideline with MEPS
# 2022 shares of statin users (atorvastatin half of them). A statin of the usual strength lowers LDL by about 38% (module
# routine_care).
# Statins of persons with diabetes of 40 years and more stand in the diabetes module, so that nobody has two.
condition hyperlipidemia {
  title "Hyperlipidemia"
  adjective hyperlipidemic
  age_from 8
  prevalence by sex {
    female: by age {
      0..7: 0%
      8..11: 0.1%
      12..17: 0.5%
      18..34: 4%
      35..44: 11%
      45..54: 23%
      55..64: 40%
      65..74: 54%
      75..84: 53%
      85..: 42%
    }
    male: by age {
      0..7: 0%
      8..11: 0.1%
      12..17: 0.5%
      18..34: 5%
      35..44: 17%
      45..54: 30%
      55..64: 43%
      65..74: 54%
      75..84: 54%
      85..: 44%
    }
  }
  odds heart_failure 1.3
  onset ~ gamma(9, 7) in 0.2..45

  type ~ { pure: 36%, mixed: 40%, triglycerides: 4%, unspecified: rest }
  lab ldl ~ by type {
    pure: normal(164, 20) in 132..260
    mixed: normal(152, 18) in 130..240
    triglycerides: normal(108, 14) in 70..129
    unspecified: normal(150, 18) in 130..230
  }
  lab triglycerides ~ by type {
    pure: lognormal(108, 26) in 45..149
    mixed: lognormal(212, 50) in 151..340
    triglycerides: lognormal(290, 55) in 205..390
    unspecified: lognormal(140, 45) in 50..340
  }
  scale hdl 0.86 when type == mixed or type == triglycerides

  code icd10 by type { pure: E78.00, mixed: E78.2, triglycerides: E78.1, unspecified: E78.5 }

  treat atorvastatin 40mg daily 14% when age >= 21 and not (has diabetes and age >= 40) and not has pregnancy
  treat statin 77% ~ {
    atorvastatin: 31%
    rosuvastatin: 32%
    simvastatin: 24%
    pravastatin: rest
  } when age >= 21 and not (has diabetes and age >= 40) and not has pregnancy
  treat ezetimibe 10mg daily 4.5% when on statin

  visits office 0.45 per year
  monitor lipid_panel 1.2 per year
  monitor hepatic_panel 0.3 per year when on statin
  reason "Cholesterol follow-up"
  source "NHIS, BRFSS, CMS CCW; 2018 ACC/AHA guideline; MEPS 2022; ICD-10-CM FY2025; types, levels and visits: memory"
}
