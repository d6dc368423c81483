# Places: a service area of four counties, rural counties by a property of theirs, a mix of two towns, a town. Where
# nothing is said, people are spread over the United States. City, county, ZIP code and coordinates belong together.
cohort service_area: 800 patients,
    in { "Harris County, TX": 62%, "Fort Bend County, TX": 14%, "Montgomery County, TX": 12%, "Galveston County, TX": rest },
    with encounters
cohort rural: 200 patients, GA, where county.population < 20_000, with encounters
cohort two_towns: 100 diabetic patients, in { "Houston, TX": 70%, "Pasadena, TX": rest }
cohort town: 50 seniors, "Santa Fe, NM", with encounters

expect {
  share(service_area, county == "Harris County") in 61%..63%
  all(rural, state == "GA" and county.population < 20_000)
  share(two_towns, city == "Houston") in 68%..72%
  all(town, city == "Santa Fe")
}
