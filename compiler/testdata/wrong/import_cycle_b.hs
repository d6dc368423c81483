use "./import_cycle.hs"
param x = 3
20 patients, age > 3
