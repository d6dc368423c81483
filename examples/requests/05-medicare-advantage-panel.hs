# "10,000-member Medicare Advantage panel for Maricopa County, AZ" (hsc build ... --set n=10000)
scenario maricopa_panel {
  tags medicare, arizona
  seed 5
}
param n = 300
cohort panel: n medicare_advantage patients, "Maricopa County, AZ", with encounters

expect {
  count(panel) == n
  all(panel, county == "Maricopa County")
  all(panel, coverage == medicare_advantage)
  share(panel, has hypertension) in 50%..75%
}
