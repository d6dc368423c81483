# A year's prevention: the preventive visit with its tests for seven in ten, the screening that is due by age and sex, and the visit
# about what was found. USPSTF A and B recommendations (colon 45 to 75, breast 40 to 74 every two years, bones of women
# from 65); share of visits: the older product's template.
journey annual_wellness {
  day 0..60, 70%: wellness as checkup { order lipid_panel, cmp, a1c }
  day 20..90 after checkup, 45%, when sex == female and age >= 40 and age <= 74 and not has breast_cancer: mammography { diagnose breast_screening }
  day 20..120 after checkup, 12%, when age >= 45 and age <= 75 and not has colorectal_cancer: endoscopy { diagnose colorectal_screening }
  day 10..30 after checkup, when last(a1c) >= 5.7 or last(ldl) > 160: office_visit { diagnose explanation_of_results }
}
