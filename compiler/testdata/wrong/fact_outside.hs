patient ada: diabetic woman, age 71, "Austin, TX" {
  2031-03-02: result a1c = 9.4
}
