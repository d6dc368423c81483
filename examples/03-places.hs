# Places: a service area of four counties, rural counties by a property of theirs, a mix of ZIP codes, a town. Where
# nothing is said, people are spread over the United States. City, county, ZIP code and coordinates belong together.
cohort service_area: 800 patients,
    in { "Harris County, TX": 62%, "Fort Bend County, TX": 14%, "Montgomery County, TX": 12%, "Galveston County, TX": rest },
    with encounters
cohort rural: 200 patients, GA, where county.population < 20_000, with encounters
cohort third_ward: 100 diabetic patients, in { zip 77004: 70%, zip 77021: rest }, with encounters,
    labs
cohort town: 50 seniors, "Santa Fe, NM", with encounters

expect {
  share(service_area, county == "Harris County") in 61%..63%
  all(rural, state == "GA" and county.population < 20_000)
  share(third_ward, zip == "77004") in 68%..72%
  all(town, city == "Santa Fe")
}
