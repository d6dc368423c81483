# Hypothyroidism. Prevalence: NHANES and claims, rounded; mostly women. Treatment: ATA 2014 guideline: levothyroxine for
# nearly all, by TSH once or twice a year. Most are within the range on it, one in five under- and one in ten over-treated.
# Codes: ICD-10-CM FY2025; E06.3 for autoimmune thyroiditis with E03.8 for the lack of hormone, E89.0 after surgery or
# radioiodine (Excludes1 with E03), else E03.9.
condition hypothyroidism {
  title "Hypothyroidism"
  adjective hypothyroid
  prevalence by sex {
    female: by age {
      0..11: 0.2%
      12..17: 0.5%
      18..34: 3.2%
      35..44: 6.8%
      45..54: 10%
      55..64: 13.5%
      65..74: 17%
      75..: 19%
    }
    male: by age {
      0..11: 0.1%
      12..17: 0.2%
      18..34: 0.7%
      35..44: 1.6%
      45..54: 2.8%
      55..64: 4.5%
      65..74: 7%
      75..84: 9.5%
      85..: 11%
    }
  }
  onset ~ gamma(9, 7) in 0.1..40
  cause ~ by age {
    0..11: { autoimmune: 60%, other: 16%, unspecified: rest }
    12..: { autoimmune: 54%, postprocedural: 11%, other: 7%, unspecified: rest }
  }
  control ~ { euthyroid: 71%, undertreated: 19%, overtreated: rest }
  lab tsh ~ lognormal(8.2, 2.6) in 4.8..20 when not on levothyroxine
  lab tsh ~ by control {
    euthyroid: lognormal(2.1, 0.9) in 0.6..3.9
    undertreated: lognormal(8, 4) in 5..32
    overtreated: lognormal(0.14, 0.09) in 0.01..0.36
  } when on levothyroxine
  lab tpo_antibody ~ lognormal(240, 260) in 12..1300 when cause == autoimmune
  shift free_t4 -0.2 when not on levothyroxine
  shift free_t4 0.35 when on levothyroxine and control == overtreated
  shift free_t4 -0.15 when on levothyroxine and control == undertreated
  scale ldl 1.08 when control == undertreated and not has hyperlipidemia
  code icd10 E06.3 when cause == autoimmune
  code icd10 E03.8 when cause == autoimmune or cause == other
  code icd10 E89.0 when cause == postprocedural
  code icd10 E03.9 when cause == unspecified
  treat levothyroxine daily 94%
  visits office 0.6 per year
  visits office endocrinology 0.25 per year
  monitor tsh 1.7 per year
  monitor free_t4 0.6 per year
  monitor tpo_antibody 0.08 per year when cause == autoimmune
  reason "Thyroid follow-up"
  source "NHANES, claims, memory; ATA 2014 guideline; ICD-10-CM FY2025; causes, control, visits: memory"
}
