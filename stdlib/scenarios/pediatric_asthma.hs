# Children with asthma: visits, medicines, emergencies.
scenario pediatric_asthma {
  tags pediatrics, asthma
  seed 24
}

cohort children: 100 patients, age 4..17, has asthma, with encounters {
  age ~ normal(9, 4)
  sex ~ { male: 55%, female: rest }
}

expect {
  share(children, has asthma) == 100%
  share(children, sex == male) in 53%..57%
}

emit csv
