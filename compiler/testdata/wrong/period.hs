scenario s {
  period 2025-12-31..2025-01-01
}
20 patients
