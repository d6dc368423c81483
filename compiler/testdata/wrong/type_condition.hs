200 patients, where age + 1
