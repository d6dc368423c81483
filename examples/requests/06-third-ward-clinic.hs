# "Generate 100 patients for a diabetes clinic in Houston's Third Ward" (ZIP code area 77004; measures of census tracts,
# SVI and PLACES, aren't in the library)
scenario third_ward_clinic {
  tags diabetes, houston
  seed 6
}
cohort clinic: 100 diabetic patients, zip 77004, age >= 18, with encounters, labs, medications

expect {
  count(clinic) == 100
  all(clinic, zip == "77004")
  all(clinic, has diabetes)
  share(clinic, count(a1c) >= 1) >= 85%
}
