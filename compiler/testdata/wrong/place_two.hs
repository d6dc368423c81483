200 patients, TX, GA
