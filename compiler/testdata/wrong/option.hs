20 patients
emit csv { nested }
