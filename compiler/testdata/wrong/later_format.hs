20 patients
emit x12
