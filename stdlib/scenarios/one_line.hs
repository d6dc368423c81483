# Diabetic seniors in Texas, in one line.
200 diabetic patients, TX, age > 65, with encounters
