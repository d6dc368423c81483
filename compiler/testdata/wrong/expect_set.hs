20 patients
expect count(patiens) == 20
