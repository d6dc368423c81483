200 patients, with encounterz
