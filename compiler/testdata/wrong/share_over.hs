20 patients, has ckd stage 3 70%, has ckd stage 4 40%
