condition grippe {
  title "Grippe"
  kind acute
  incidence 20% per year
  code icd10 J11.1
  visits ~ { office: 100% }
  recovers 9
  source "test"
}
condition gloom {
  title "Gloom"
  prevalence 20%
  code icd10 F34.1
  recovers ~ uniform(5, 14)
  source "test"
}
40 patients
