use "./absent.hs"
20 patients
