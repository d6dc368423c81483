# Miles Oswald: an ear infection, its antibiotic, and the ears looked at again.
scenario miles_oswald_ear_infection {
  title "Miles Oswald, ear infection"
  tags narrative, pediatrics
  period 2025-01-01..2025-12-31
  seed 104
}

patient miles: boy, age 3, "Dayton, OH", with encounters, labs, medications, vitals,
    immunizations, notes {
  name = "Miles Oswald"
  race = white_nh
  coverage = commercial
  without asthma
  follow pediatric_ear_infection starting 2025-02-04..2025-02-04
}

expect {
  all(miles, has otitis_media)
  all(miles, count(medications) >= 1)
}
