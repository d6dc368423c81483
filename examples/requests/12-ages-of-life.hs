# "Generate a pediatric patient (age 8)", "elderly over 80", acute otitis media age 2 (ear infection), childhood asthma with
# severity and action plan
scenario ages_of_life {
  period 2025-01-01..2025-12-31
  seed 12
}
patient girl_of_8: girl, age 8, with encounters, immunizations
cohort elderly: 20 patients, age > 80, with encounters, medications
cohort ear: 20 patients, age 2, follow pediatric_ear_infection, with encounters, medications
cohort asthma: 20 patients, age 5..12, has asthma moderate, with encounters, medications

expect {
  all(girl_of_8, age == 8)
  all(elderly, age > 80)
  all(ear, has otitis_media)
  share(ear, count(encounters) >= 1) == 100%
  all(asthma, has asthma moderate)
  share(asthma, on albuterol) >= 80%
}
