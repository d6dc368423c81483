hsc 1
journey others {
  day 0: office_visit { care_plan heart_failure }
  every 3 months until a1c < 7: office_visit
  day 5, when last(a1c) > 9: office_visit
  day 6: enroll
  day 7: randomize
}
200 diabetic patients {
  follow others 20%
}
