journey unreachable {
  day 0, 0%: office_visit
  day 1, when 1 > 2: office_visit
  day 2, when sex == female: {
    day 2, when age < 18: {
      day 2, when age >= 18: office_visit { order a1c }
      day 3, when sex == male: office_visit
    }
  }
  choose {
    40%: day 4: office_visit as a
    60%: day 4: office_visit as b
  }
  day 5 after a, when age > 30 and not (age > 20 or has gout): office_visit
  day 5 after a: { day 3 after b: office_visit; day 4 after b: office_visit }
  day 5 after a, when age == 30: { day 5, when age != 30: office_visit }
  stop when sex == female and sex == male
  stop when age > 40
  day 6, when age > 50: office_visit
  day 7, when age > 30: office_visit
  stop when has gout or not has gout
  day 8: office_visit
  day 9: office_visit
}
20 patients, follow unreachable
