hsc 1
journey others {
  day 0: office_visit { care_plan heart_failure }
  day 6: enroll
  day 7: randomize
}
200 diabetic patients {
  follow others 20%
}
