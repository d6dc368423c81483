# The Oswald family's year in the record: Mark and Melissa, Miles and his sister Maya. Their enrolment and the change of their
# primary care provider come with plans.
scenario oswald_family {
  title "The Oswald family, a year of visits"
  tags narrative, family
  period 2025-01-01..2025-12-31
  seed 105
}

patient mark: man, age 46, zip 45429, with encounters, labs, medications, vitals, immunizations {
  name = "Mark Oswald"
  race = white_nh
  coverage = commercial
  has hypertension
  without diabetes
  without depression
  without asthma
  follow hypertension_management starting 2025-01-14..2025-01-14
}
patient melissa: woman, age 41, zip 45429, with encounters, labs, medications, vitals,
    immunizations {
  name = "Melissa Oswald"
  race = white_nh
  coverage = commercial
  without diabetes
  without hypertension
  without depression
  without anxiety
  without pregnancy
  follow wellness_visit starting 2025-04-08..2025-04-08
}
patient maya: girl, age 7, zip 45429, with encounters, medications, vitals, immunizations {
  name = "Maya Oswald"
  race = white_nh
  coverage = commercial
  has asthma mild
}
patient miles: boy, age 3, zip 45429, with encounters, medications, vitals, immunizations {
  name = "Miles Oswald"
  race = white_nh
  coverage = commercial
  without asthma
  follow pediatric_ear_infection starting 2025-02-04..2025-02-04
}

expect {
  all(mark, has hypertension)
  all(miles, has otitis_media)
  all(maya, has asthma)
  all(melissa, count(encounters) >= 1)
}
