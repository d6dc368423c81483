# Infarctions without ST elevation, from the emergency department to cardiac rehabilitation.
scenario heart_attack {
  tags cardiology, emergency
  seed 46
}
cohort infarcts: 40 patients, age 45..85, with encounters, labs, medications {
  follow nstemi starting 2025-01-15..2025-08-31
}
expect {
  share(infarcts, has myocardial_infarction nstemi) == 100%
  share(infarcts, count(encounters where encounter_class == IMP) >= 1) >= 98%
}
emit csv
