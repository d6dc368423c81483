# Vital signs: of the person between illnesses; conditions shift them. Children by year of age: CDC 2000 growth charts
# (WHO below two), medians and spreads at the middle of the year, rounded. The body mass index here is that of people
# without obesity; weight follows from it and height. One draw of the person serves all ages, so a child keeps its
# percentile. Diastolic pressure follows systolic by a share that falls with age (pulse pressure widens).

lab height {
  title "Body height"
  short "Height"
  loinc "8302-2"
  unit "cm"
  decimals 1
  value ~ by sex {
    female: by age {
      0: normal(65.7, 2.3) in 59.7..71.7
      1: normal(80.7, 2.8) in 73.4..88.0
      2: normal(90.0, 3.4) in 81.2..98.8
      3: normal(97.6, 3.9) in 87.5..107.7
      4: normal(104.6, 4.4) in 93.2..116.0
      5: normal(111.4, 4.8) in 98.9..123.9
      6: normal(118.0, 5.2) in 104.5..131.5
      7: normal(124.2, 5.5) in 109.9..138.5
      8: normal(130.0, 5.8) in 114.9..145.1
      9: normal(135.4, 6.1) in 119.5..151.3
      10: normal(141.2, 6.6) in 124.0..158.4
      11: normal(147.7, 6.9) in 129.8..165.6
      12: normal(154.2, 6.7) in 136.8..171.6
      13: normal(158.6, 6.4) in 142.0..175.2
      14: normal(160.9, 6.4) in 144.3..177.5
      15: normal(162.0, 6.4) in 145.4..178.6
      16: normal(162.6, 6.4) in 146.0..179.2
      17: normal(162.9, 6.4) in 146.3..179.5
      18..59: normal(162.0, 6.6) in 142..183
      60..74: normal(160.4, 6.5) in 141..181
      75..: normal(157.6, 6.4) in 138..178
    }
    male: by age {
      0: normal(67.6, 2.3) in 61.6..73.6
      1: normal(82.3, 2.8) in 75.0..89.6
      2: normal(91.5, 3.4) in 82.7..100.3
      3: normal(98.9, 3.9) in 88.8..109.0
      4: normal(105.7, 4.3) in 94.5..116.9
      5: normal(112.2, 4.8) in 99.7..124.7
      6: normal(118.7, 5.1) in 105.4..132.0
      7: normal(125.0, 5.4) in 111.0..139.0
      8: normal(130.7, 5.7) in 115.9..145.5
      9: normal(136.1, 6.0) in 120.5..151.7
      10: normal(141.4, 6.3) in 125.0..157.8
      11: normal(147.1, 6.9) in 129.2..165.0
      12: normal(153.6, 7.6) in 133.8..173.4
      13: normal(160.6, 8.0) in 139.8..181.4
      14: normal(167.2, 7.8) in 146.9..187.5
      15: normal(171.8, 7.4) in 152.6..191.0
      16: normal(174.6, 7.2) in 155.9..193.3
      17: normal(175.9, 7.1) in 157.4..194.4
      18..59: normal(176.0, 7.2) in 154..200
      60..74: normal(174.4, 7.0) in 153..197
      75..: normal(172.0, 6.9) in 151..194
    }
  }
  noise 0%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; CDC growth charts 2000; rounding: memory"
}

lab bmi {
  title "Body mass index (BMI) [Ratio]"
  short "BMI"
  loinc "39156-5"
  unit "kg/m2"
  decimals 1
  range by age { 18..: 18.5..24.9 }
  critical 12..60
  value ~ by sex {
    female: by age {
      0: normal(17.0, 1.4) in 14.3..20.4
      1: normal(16.1, 1.4) in 13.5..19.3
      2: normal(16.3, 1.4) in 13.7..19.1
      3: normal(15.8, 1.3) in 13.3..18.4
      4: normal(15.5, 1.3) in 13.0..18.1
      5: normal(15.4, 1.3) in 12.9..18.3
      6: normal(15.5, 1.3) in 13.0..18.9
      7: normal(15.7, 1.3) in 13.2..19.8
      8: normal(16.1, 1.4) in 13.5..20.8
      9: normal(16.6, 1.4) in 13.9..21.9
      10: normal(17.1, 1.5) in 14.4..23.1
      11: normal(17.7, 1.5) in 14.9..24.3
      12: normal(18.3, 1.6) in 15.4..25.4
      13: normal(18.9, 1.6) in 15.9..26.4
      14: normal(19.6, 1.7) in 16.5..27.4
      15: normal(20.2, 1.7) in 17.0..28.2
      16: normal(20.8, 1.8) in 17.5..29.0
      17: normal(21.3, 1.8) in 17.9..29.8
      18..39: normal(24.4, 3.0) in 17.8..29.9
      40..64: normal(25.6, 2.7) in 18.4..29.9
      65..: normal(25.2, 2.8) in 17.8..29.9
    }
    male: by age {
      0: normal(17.0, 1.4) in 14.3..20.4
      1: normal(16.1, 1.4) in 13.5..19.3
      2: normal(16.3, 1.4) in 13.7..19.3
      3: normal(15.8, 1.3) in 13.3..18.3
      4: normal(15.5, 1.3) in 13.0..17.9
      5: normal(15.4, 1.3) in 12.9..18.0
      6: normal(15.5, 1.3) in 13.0..18.6
      7: normal(15.7, 1.3) in 13.2..19.4
      8: normal(16.1, 1.4) in 13.5..20.3
      9: normal(16.6, 1.4) in 13.9..21.3
      10: normal(17.1, 1.5) in 14.4..22.4
      11: normal(17.7, 1.5) in 14.9..23.5
      12: normal(18.3, 1.6) in 15.4..24.5
      13: normal(18.9, 1.6) in 15.9..25.4
      14: normal(19.6, 1.7) in 16.5..26.2
      15: normal(20.2, 1.7) in 17.0..27.0
      16: normal(20.8, 1.8) in 17.5..27.7
      17: normal(21.3, 1.8) in 17.9..28.5
      18..39: normal(25.0, 2.8) in 18.0..29.9
      40..64: normal(26.4, 2.3) in 19.0..29.9
      65..: normal(26.1, 2.5) in 18.5..29.9
    }
  }
  noise 0%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; CDC growth charts 2000; rounding: memory"
}

lab weight {
  title "Body weight"
  short "Weight"
  loinc "29463-7"
  unit "kg"
  decimals 1
  value = bmi * (height / 100) * (height / 100)
  noise 0%
  category vital
  source "LOINC 2.78; definition of the index"
}

lab sbp {
  title "Systolic blood pressure"
  short "Systolic blood pressure"
  loinc "8480-6"
  unit "mm[Hg]"
  decimals 0
  range by age { 0: 65..105, 1..4: 80..112, 5..12: 85..119, 13..: 90..129 }
  critical 70..180
  value ~ by age {
    0: normal(86, 6) in 72..100
    1..4: normal(93, 6) in 78..107
    5..12: normal(101, 7) in 85..118
    13..17: normal(112, 8) in 94..127
    18..39: by sex { female: normal(112, 8) in 92..129, male: normal(118, 7) in 98..129 }
    40..59: by sex { female: normal(118, 8) in 95..133, male: normal(121, 7) in 100..134 }
    60..: normal(125, 8) in 100..138
  }
  noise 4.5%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; 2017 ACC/AHA; levels: memory"
}

lab dbp {
  title "Diastolic blood pressure"
  short "Diastolic blood pressure"
  loinc "8462-4"
  unit "mm[Hg]"
  decimals 0
  range by age { 0: 35..65, 1..4: 42..72, 5..12: 48..79, 13..17: 55..79, 18..: 60..79 }
  critical 40..120
  value = sbp * (0.60 when age < 18 else 0.70 - 0.0022 * age)
  noise 5%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; fit to its means by age: memory"
}

lab heart_rate {
  title "Heart rate"
  short "Heart rate"
  loinc "8867-4"
  unit "/min"
  decimals 0
  range by age { 0: 100..160, 1..4: 80..130, 5..11: 70..110, 12..: 60..100 }
  critical 40..180
  value ~ by age {
    0: normal(128, 9) in 104..152
    1..4: normal(106, 8) in 85..126
    5..11: normal(86, 7) in 70..105
    12..: normal(73, 8) in 56..94
  }
  noise 6%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; levels: memory"
}

lab respiratory_rate {
  title "Respiratory rate"
  short "Respiratory rate"
  loinc "9279-1"
  unit "/min"
  decimals 0
  range by age { 0: 25..45, 1..4: 20..32, 5..11: 16..24, 12..: 12..20 }
  critical 8..60
  value ~ by age {
    0: normal(34, 3) in 27..43
    1..4: normal(25, 2) in 20..31
    5..11: normal(20, 1.5) in 16..24
    12..: normal(16, 1.2) in 13..19
  }
  noise 6%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; levels: memory"
}

lab temperature {
  title "Body temperature"
  short "Temperature"
  loinc "8310-5"
  unit "Cel"
  decimals 1
  range 36.1..37.2
  critical 35.0..40.0
  value ~ normal(36.7, 0.15) in 36.3..37.1
  noise 0.5%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; levels: memory"
}

lab spo2 {
  title "Oxygen saturation in Arterial blood by Pulse oximetry"
  short "Oxygen saturation"
  loinc "59408-5"
  unit "%"
  decimals 0
  range 95..100
  critical 88..100
  value ~ by age { 0..64: normal(98.2, 0.6) in 96.5..99.6, 65..: normal(97.2, 0.8) in 95.2..99.2 }
  noise 0.6%
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; levels: memory"
}
