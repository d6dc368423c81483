# Anemia, other than what kidney disease writes of itself. Prevalence: NHANES and claims, rounded. Kinds: lack of iron leads
# in children and in women before menopause; in the old chronic disease and the unexplained. Treatment: AGA 2020 guideline,
# oral iron for those who lack it; half of them are already replenished. Thresholds: WHO, 12 g/dL in women, 13 in men.
# Codes: ICD-10-CM FY2025; D50.0 by loss of blood, D50.8 by diet, D51.0 pernicious; anemia with chronic kidney disease that
# nothing else explains is D63.1 (I.A.15 "with"), after N18.
condition anemia {
  title "Anemia"
  adjective anemic
  prevalence by sex {
    female: by age {
      0..11: 1.5%
      12..17: 4%
      18..34: 6.5%
      35..44: 8%
      45..54: 7%
      55..64: 5.5%
      65..74: 8.5%
      75..84: 14%
      85..: 21%
    }
    male: by age {
      0..11: 1.5%
      12..34: 0.8%
      35..44: 1.2%
      45..54: 2.2%
      55..64: 4.5%
      65..74: 8.5%
      75..84: 14.5%
      85..: 22%
    }
  }
  mortality 1.5
  onset ~ gamma(2, 1.8) in 0.1..15
  type ~ by age {
    0..17: { iron: 84%, b12: 1%, chronic: 3%, unspecified: rest }
    18..54: by sex {
      female: { iron: 76%, b12: 5%, chronic: 6%, unspecified: rest }
      male: { iron: 54%, b12: 8%, chronic: 22%, unspecified: rest }
    }
    55..: { iron: 52%, b12: 13%, chronic: 21%, unspecified: rest }
  }
  severity ~ { mild: 74%, moderate: 23%, severe: rest }
  replete ~ bernoulli(0.45)
  lab hemoglobin ~ by severity {
    mild: by age {
      0..11: normal(10.8, 0.3) in 10.1..11.3
      12..: by sex {
        female: normal(11.2, 0.4) in 10.2..11.7
        male: normal(12.1, 0.5) in 10.8..12.8
      }
    }
    moderate: normal(9.3, 0.6) in 8.1..10
    severe: normal(7.4, 0.4) in 6.2..7.9
  } when not (on iron and replete) and not (has ckd and ckd.stage >= 4)
  lab mcv ~ normal(74, 4) in 62..79 when type == iron and not (on iron and replete)
  lab mcv ~ normal(107, 4.5) in 100..122 when type == b12
  lab ferritin ~ lognormal(9, 4) in 2..14 when type == iron and not (on iron and replete)
  lab ferritin ~ lognormal(260, 120) in 110..900 when type == chronic
  lab vitamin_b12 ~ lognormal(145, 35) in 60..199 when type == b12
  shift rdw 3.4 when type == iron and not (on iron and replete)
  shift rdw 2 when type == b12
  shift heart_rate 6 when severity != mild and not (on iron and replete)

  code icd10 ~ by sex {
    female: { D50.0: 46%, D50.8: 26%, D50.9: rest }
    male: { D50.0: 52%, D50.8: 20%, D50.9: rest }
  } when type == iron
  code icd10 ~ { D51.0: 38%, D51.3: 36%, D51.9: rest } when type == b12
  code icd10 D63.1 when has ckd and type != iron and type != b12
  code icd10 D64.9
  treat ferrous_sulfate daily 64% when type == iron
  treat ferrous_sulfate daily 7% when type != iron and type != b12
  visits office 0.8 per year
  visits office oncology 0.3 per year when severity != mild
  visits office gastroenterology 0.2 per year when type == iron and age >= 50
  visits emergency 0.05 per year when severity == severe
  monitor cbc 2.4 per year
  monitor ferritin 1.0 per year
  monitor iron_panel 0.9 per year when type == iron or type == unspecified
  monitor vitamin_b12 0.4 per year when type != iron
  reason "Anemia follow-up"
  source "NHANES, claims, memory; AGA 2020 guideline, WHO thresholds; ICD-10-CM FY2025; kinds, severity, levels, visits: memory"
}
