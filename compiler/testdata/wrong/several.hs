cohort a: 200 diabetec patients, XX, agee > 65, with encounterz {
  has hypertenson 78%
  sex ~ { female: 54%, male: 43% }
  folow x
}
expect count(b) == 3
