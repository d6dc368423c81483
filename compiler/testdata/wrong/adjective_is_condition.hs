200 hypertension patients
