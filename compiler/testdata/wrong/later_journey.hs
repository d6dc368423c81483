hsc 1
journey later(side = left) {
  day 0: office_visit
}
journey others {
  day 0: office_visit { note readmission }
  day 6: enroll
  day 7: randomize
}
200 diabetic patients {
  follow others 20%
  follow later
}
