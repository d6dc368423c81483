cohort a: 20 patients
cohort a: 30 patients, TX
