lab a1c {
  loinc 4548-4
  range 4..6, -3..-1
  ndc 0002 -1433
  value = 5-3
}
