# Lines as the library has them.
condition diabetes {
  adjective  diabetic
  prevalence by sex { female: by age { 0..11: 0%, 12..17: 0.3%, 18..: 9% }, male: 10% }
  code       icd10 ~ { "E11.40": 40%, E11.42: 60% } when has neuropathy
  treat      statin 65% ~ { atorvastatin: 52%, rosuvastatin: rest } when not has ckd stage 5
  odds       hypertension 3.2
  visits     office 3 per year
  shift      sbp 14
}
lab ldl {
  range by sex { female: 0.5..1.1, male: 0.7..1.3 }
  value = tc - hdl - (tg / 5)
  loinc "4548-4"
}
lab egfr {
  value ~ by age { 0..17: normal(80, 10), 18..: normal(94, 9) } in 40..600
  risk = (1.5 when a1c > 9 else 0) + 2 * -(age - 3)
}
drug metformin {
  class biguanide
  dose  500mg bid, 1000mg daily
}
