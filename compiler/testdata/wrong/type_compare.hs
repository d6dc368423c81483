200 patients, where age == female
