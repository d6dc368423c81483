200 patients, age 65..85, where age < 40
