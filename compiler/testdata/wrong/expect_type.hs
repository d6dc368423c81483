20 patients
expect mean(patients, age)
