scenario s {
  period 2024-02-30..2024-13-01
}
patient ada: woman {
  2023-02-29: visit
  2024-02-29: visit
}
expect all(claims, date < 2024-04-31)
