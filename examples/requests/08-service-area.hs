# "Profile for Memorial Hermann's primary service area: Harris, Fort Bend, Montgomery and Galveston counties"
scenario service_area {
  tags houston
  seed 8
}
# Shares by population, Census 2023 estimates, rounded.
cohort area: 300 patients,
    in { "Harris County, TX": 71%, "Fort Bend County, TX": 13.5%, "Montgomery County, TX": 10.5%, "Galveston County, TX": rest }

expect {
  share(area, county == "Harris County") in 70%..72%
  share(area, county == "Galveston County") in 4%..6%
  all(area, state == TX)
}
