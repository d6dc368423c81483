condition a {
  prevalence 5%
  odds b 2
  code icd10 E11.9
  visits office 1 per year
}
condition b {
  prevalence 5%
  odds a 2
  code icd10 E11.9
  visits office 1 per year
}
20 patients
