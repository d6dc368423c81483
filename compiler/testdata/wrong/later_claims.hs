20 patients, with claims
