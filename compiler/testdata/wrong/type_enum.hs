200 patients, sex femal
