# Birth in hospital, of those who are born in the period. Shares of delivery: NCHS 2023 (32.3% cesarean). Stays: within
# the 48 and 96 hours of the Newborns' and Mothers' Health Protection Act of 1996. Codes: ICD-10-CM FY2025, guideline I.C.16.a.2: Z38 is the
# principal code of the newborn's stay at birth, once.
condition newborn {
  title "Birth"
  kind care
  prevalence 100%
  delivery ~ { vaginal: 67.7%, cesarean: rest }
  born = birth_date
  code icd10 Z38.00 when visit.reason == newborn and delivery == vaginal
  code icd10 Z38.01 when visit.reason == newborn and delivery == cesarean
  visits newborn 1 per born
  stay ~ by delivery { vaginal: normal(1.9, 0.4) in 1..4, cesarean: normal(2.9, 0.5) in 2..5 }
  reason "Birth"
  source "NCHS 2023; ICD-10-CM FY2025; stays: within the 48 and 96 hours of the Newborns' and Mothers' Health Protection Act of 1996"
}
