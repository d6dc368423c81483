# The pressure of the eye. Range: AAO; within-person variation of Goldmann tonometry.
lab intraocular_pressure {
  title "Intraocular pressure of Eye"
  short "Eye pressure"
  loinc "56844-4"
  unit "mm[Hg]"
  decimals 0
  range 10..21
  critical 2..50
  value ~ normal(15.5, 2.4) in 10..21
  noise 7%
  category procedure
  source "LOINC code and name seen in public FHIR examples; AAO preferred practice patterns; levels, variation: memory"
}
