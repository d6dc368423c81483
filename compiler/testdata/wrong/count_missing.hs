cohort a: n diabetic patients
