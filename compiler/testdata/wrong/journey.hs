journey wrong {
  order a1c
  day 0: office_visit as start { order a1cc; prescribe metformine; diagnose diabetis; procedure stent; result a1c }
  day 3 after stay: office_visit
  2 hours after start, 130%: inpatient for 9..3 days as start
  day 9..2: office_visit cardiologie
  day 1 +- 3 hours: office_visit
  day 4, day 5: office_visit
  day 6: office_visit for 3 days
  day 7: ofice_visit
  day 8: office_visit { day 3: order a1c; every month: order a1c; inpatient; chief_complaint pain; discharge moon }
  every 0 days 3 times: office_visit
  every 3 fortnights: office_visit
  2031-01-01: office_visit
  choose { 60%: office_visit; 60%: inpatient }
  choose { rest: office_visit; rest: nothing }
  day 9: office_visit { diagnose croup new }
  day 10, when wieght > 3: office_visit
  phase one day 0..30 { day 40: office_visit; phase two day 3..4 { day 3: office_visit } }
  day 11: office_visit { stop when age > 90 }
  stop when age
}
journey alone {
  day 0: office_visit
}
journey half {
  day x: office_visit
}
cohort a: 20 patients, without diabetes {
  follow wrong starting 2031-01-01..2025-01-01
  follow wrong
  follow wrongg
  follow half
  follow brings 120%
  follow ~ { alone: 80%, nobody: 20% }
}
cohort b: 20 patients, without diabetes, follow brings
journey brings {
  day 0: office_visit { diagnose diabetes }
}
