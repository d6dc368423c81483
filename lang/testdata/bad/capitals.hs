cohort DM: 5 patients
Cohort dm: 5 patients
cohort dm: 5 Patients, has Diabetes
param N = 5
emit CSV
