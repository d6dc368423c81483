journey last {
  day 0: inpatient as stay { discharge ~ { home: 60%, dead: rest } }
  day 3 after stay: dies home
  day 4: { dies }
  day 5: office_visit { discharge died 3 }
  day 9: inpatient { discharge died }
  stop when died
  day 10: phone_visit
}
20 patients, where not deceased, follow last
20 patients, follow next
journey next { day 2, 30%: dies; dies }
