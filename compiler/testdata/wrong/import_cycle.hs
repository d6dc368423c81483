use "./import_cycle_b.hs"
20 patients
