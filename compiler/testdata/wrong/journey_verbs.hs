journey words {
  day 0: office_visit as seen { note clearnce; refer cardiologist; immunize flu; procedure appendectomy left; procedure appendectomy within 3 days }
  day 1: milestone
  day 2: milestone well
  day 3 after well: order a1c
  2 hours after well: phone_visit
  day 4: milestone seen
  day 5: office_visit { note; diagnosis diabetes; transfer icu }
  day 6: new_enrollment
  day 7: randomization
  day 8 after well: office_visit
}
20 patients, follow words
