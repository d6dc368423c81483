condition haze {
  title "Haze"
  prevalence 5%
  among haze
  mortality often
  onset ~ uniform(1, 2)
  lasts 3
  week = week + 1
  code icd10 R23.1 when visit.kind == ofice
  visits office 1 per end
  drift weight 2 per year
  drift a1c 2
  treat metformin 50% when visit.day - onset < 7 days
  source "test"
}
condition mist {
  title "Mist"
  prevalence 5%
  among drizzle
  lasts = 3
  onset ~ uniform(1, 2)
  code icd10 R23.1
  source "test"
}
condition drizzle {
  title "Drizzle"
  prevalence 5%
  among mist
  onset ~ uniform(1, 2)
  code icd10 R23.1
  source "test"
}
condition gust {
  title "Gust"
  kind acute
  incidence 5% per year
  lasts ~ uniform(1, 2)
  code icd10 R23.1
  source "test"
}
5 patients, has haze
