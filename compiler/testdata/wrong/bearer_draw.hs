cohort a: 20 people, has pregnancy {
  sex ~ { male: 100% }
}
