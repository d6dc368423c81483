200 diabetic patient_s, TX
