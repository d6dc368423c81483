# A condition of the user's own, in one file: nothing else is needed for `has long_covid`, `long_covid.course`, the codes,
# the laboratory values, the drugs and the visits.
condition long_covid {
  title "Post COVID-19 condition"
  adjective long_covid
  age_from 5
  prevalence by sex {
    female: by age { 0..17: 0.4%, 18..34: 3.4%, 35..49: 4.6%, 50..64: 4.4%, 65..: 2.8% }
    male: by age { 0..17: 0.3%, 18..34: 1.9%, 35..49: 2.7%, 50..64: 2.9%, 65..: 2.1% }
  }
  odds depression 2.2
  onset ~ gamma(1.6, 0.9) in 0.3..5

  course ~ { mild: 55%, moderate: 33%, severe: rest }
  breathless ~ by course { mild: bernoulli(0.2), moderate: bernoulli(0.45), severe: bernoulli(0.7) }
  lab crp ~ by course {
    mild: lognormal(2.4, 1.8) in 0.2..12
    moderate: lognormal(4.5, 3) in 0.4..25
    severe: lognormal(8, 6) in 0.8..60
  }
  shift spo2 -1 when course == severe
  shift heart_rate 8 when course != mild

  code icd10 U09.9
  also icd10 R06.02 when breathless
  also icd10 ~ { R53.83: 70%, G93.31: rest } when course != mild

  treat albuterol prn 35% when breathless
  treat beta_blocker 12% ~ {
    metoprolol_succinate: 80%
    atenolol: rest
  } when course == severe and age >= 18

  visits office 1.5 per year
  visits office pulmonology 0.8 per year when breathless
  visits telehealth per year by course { mild: 0.3, moderate: 0.8, severe: 1.6 }
  visits emergency 0.15 per year when course == severe
  monitor crp 0.8 per year
  monitor cbc 1 per year
  perform spirometry 0.6 per year when breathless
  perform ecg 0.3 per year
  reason "Follow-up of long COVID"
  source "NHIS 2022 (ever and current long COVID by age and sex), rounded; the rest is made up for this example"
}
