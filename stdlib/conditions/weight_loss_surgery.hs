# The state after an operation for obesity made within the period, as the journey of bariatric surgery has it. Those who had
# theirs before are in module obesity (bariatric). Loss of weight: about a quarter to a third of it within a year (ASMBS 2022),
# here 11 points of body mass index a year for the sleeve and 13 for a bypass. Vitamins for life: ASMBS 2016. Code: ICD-10-CM FY2026, Z98.84.
condition weight_loss_surgery {
  title "State after bariatric surgery"
  among obesity
  age_from 18
  onset ~ uniform(0.1, 1)
  lasts ~ uniform(40, 41)
  operation ~ { sleeve: 65%, bypass: 31%, switch: rest }
  code icd10 E66.9 when visit.reason == weight_loss_surgery
  code icd10 Z98.84 when visit.kind != surgical_stay
  drift bmi -8 per year when operation == sleeve and bmi < 35
  drift bmi -10 per year when operation != sleeve and bmi < 35
  drift bmi -11 per year when operation == sleeve and bmi >= 35
  drift bmi -13 per year when operation != sleeve and bmi >= 35
  treat ergocalciferol weekly 40%
  reason "Follow-up after bariatric surgery"
  source "ASMBS 2016 and 2022 guidelines; ICD-10-CM FY2026; shares of operations: the older product's template; vitamins: judgement"
}
