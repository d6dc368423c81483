# "68M former smoker Stage IV NSCLC, EGFR exon 19 deletion, brain mets"; PD-L1 >50% pembrolizumab; SCLC (ALK with alectinib and
# KRAS G12C are told by lung_cancer.driver, without their drugs)
scenario lung_cancers {
  seed 21
}
patient exon_19: man, age 68, has lung_cancer metastatic, with encounters, labs, medications {
  lung_cancer.histology = adenocarcinoma
  lung_cancer.driver ~ { egfr: 100% }
  lung_cancer.smoking = former
}
cohort high_pd_l1: 10 patients, age 50..80, has lung_cancer metastatic, with encounters, labs {
  lung_cancer.pd_l1 = high
  lung_cancer.driver = none
}
cohort small_cell: 10 patients, age 50..80, has lung_cancer small_cell, with encounters, labs

expect {
  all(exon_19, lung_cancer.smoking == former and age == 68)
  all(high_pd_l1, lung_cancer.pd_l1 == high)
  all(small_cell, lung_cancer.histology == small_cell)
}
