20 patients, has ckd stage 9
