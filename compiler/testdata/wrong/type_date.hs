200 patients, where birth_date > 65
