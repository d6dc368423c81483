journey j {
  day 0: office_visit { diagnose osteoarthritis; drg 470 }
  day 7: inpatient { diagnose osteoarthritis knee; procedure knee_replacement; drg 470 }
  day 30: inpatient { diagnose osteoarthritis knee; procedure knee_xray; drg 470 }
  day 60: inpatient { diagnose pneumonia; drg 9999; drg; drg 195 when sx == male else 64 }
  day 90: inpatient { diagnose myocardial_infarction; 50%: procedure coronary_stenting; drg 322 when did coronary_stenting else 282 }
  day 120: inpatient { drg 291 }
  drg 470
}
20 patients, age 50..60, follow j
