20 patients, has diabetes, has type1_diabetes
