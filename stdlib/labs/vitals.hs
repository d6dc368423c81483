# Vital signs: of the person between illnesses; conditions shift them. Children by year of age: CDC 2000 growth charts
# (WHO below two), medians and spreads at the middle of the year; tables/growth.csv moves them to the day, so that a child
# keeps its percentile. The body mass index here is that of people without obesity, in children below the 95th percentile
# with the shift of today (NHANES); weight follows from it and height. Diastolic pressure follows systolic by a share that falls with age (pulse pressure widens).

lab height {
  title "Body height"
  short "Height"
  loinc "8302-2"
  unit "cm"
  decimals 1
  value ~ by sex {
    female: by age {
      0: normal(65.8, 2.3) in 59.9..71.6
      1: normal(80.7, 2.9) in 73.2..88.3
      2: normal(89.9, 3.7) in 80.3..99.8
      3: normal(97.4, 4.1) in 86.9..108.5
      4: normal(104.2, 4.6) in 92.9..116.7
      5: normal(111.2, 5.0) in 99.1..125.0
      6: normal(118.2, 5.3) in 105.2..133.1
      7: normal(124.6, 5.7) in 110.8..140.5
      8: normal(130.3, 6.0) in 115.5..147.0
      9: normal(135.4, 6.4) in 119.5..153.1
      10: normal(140.8, 7.0) in 123.2..159.7
      11: normal(147.5, 7.4) in 128.2..166.8
      12: normal(154.5, 7.2) in 135.4..172.7
      13: normal(159.1, 6.7) in 141.5..176.4
      14: normal(161.3, 6.5) in 144.4..178.3
      15: normal(162.3, 6.5) in 145.5..179.2
      16: normal(162.8, 6.5) in 146.0..179.6
      17: normal(163.0, 6.5) in 146.2..179.8
      18..59: normal(162.0, 6.6) in 142..183
      60..74: normal(160.4, 6.5) in 141..181
      75..: normal(157.6, 6.4) in 138..178
    }
    male: by age {
      0: normal(67.6, 2.1) in 62.1..73.2
      1: normal(82.3, 2.7) in 75.2..89.3
      2: normal(91.0, 3.7) in 81.7..101.0
      3: normal(98.7, 4.0) in 88.6..109.6
      4: normal(105.6, 4.4) in 94.0..117.0
      5: normal(112.2, 4.8) in 99.4..124.6
      6: normal(118.6, 5.2) in 105.0..132.2
      7: normal(124.9, 5.6) in 110.7..139.7
      8: normal(130.8, 6.0) in 115.8..146.8
      9: normal(136.1, 6.4) in 120.1..153.2
      10: normal(141.1, 6.8) in 123.9..159.3
      11: normal(146.1, 7.2) in 128.0..165.6
      12: normal(152.4, 7.7) in 133.1..172.9
      13: normal(160.0, 8.0) in 138.9..180.6
      14: normal(167.2, 8.0) in 145.0..186.8
      15: normal(172.0, 7.7) in 150.5..190.6
      16: normal(174.5, 7.4) in 154.3..192.8
      17: normal(175.8, 7.2) in 156.5..194.0
      18..59: normal(176.0, 7.2) in 154..200
      60..74: normal(174.4, 7.0) in 153..197
      75..: normal(172.0, 6.9) in 151..194
    }
  }
  noise 0%
  taken yearly age 20
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
      0: lognormal(17.0, 1.7) in 13.4..21.4
      1: lognormal(15.8, 1.5) in 12.7..19.9
      2: lognormal(16.4, 1.3) in 13.4..18.6
      3: lognormal(15.9, 1.3) in 13.2..18.1
      4: lognormal(15.6, 1.3) in 13.0..18.1
      5: lognormal(15.6, 1.5) in 12.8..18.5
      6: lognormal(15.9, 1.7) in 12.7..19.2
      7: lognormal(16.3, 1.9) in 12.7..20.1
      8: lognormal(16.8, 2.2) in 12.7..21.2
      9: lognormal(17.4, 2.4) in 12.9..22.3
      10: lognormal(18.1, 2.7) in 13.1..23.5
      11: lognormal(18.8, 2.9) in 13.4..24.7
      12: lognormal(19.5, 3.1) in 13.8..25.7
      13: lognormal(20.2, 3.2) in 14.2..26.7
      14: lognormal(20.8, 3.3) in 14.7..27.7
      15: lognormal(21.4, 3.4) in 15.2..28.5
      16: lognormal(21.9, 3.5) in 15.6..29.2
      17: lognormal(22.4, 3.6) in 16.0..29.9
      18..39: normal(24.4, 3.0) in 17.8..29.9
      40..64: normal(25.6, 2.7) in 18.4..29.9
      65..: normal(25.2, 2.8) in 17.8..29.9
    }
    male: by age {
      0: lognormal(17.4, 1.6) in 14.1..21.5
      1: lognormal(16.2, 1.4) in 13.3..20.0
      2: lognormal(16.6, 1.3) in 13.7..18.7
      3: lognormal(16.1, 1.1) in 13.4..18.0
      4: lognormal(15.8, 1.2) in 13.2..17.8
      5: lognormal(15.8, 1.3) in 13.1..18.1
      6: lognormal(15.9, 1.5) in 13.0..18.7
      7: lognormal(16.2, 1.7) in 13.0..19.6
      8: lognormal(16.6, 1.9) in 13.1..20.5
      9: lognormal(17.1, 2.1) in 13.2..21.6
      10: lognormal(17.7, 2.4) in 13.4..22.6
      11: lognormal(18.4, 2.6) in 13.7..23.7
      12: lognormal(19.1, 2.7) in 14.1..24.7
      13: lognormal(19.8, 2.8) in 14.5..25.6
      14: lognormal(20.5, 2.9) in 15.0..26.4
      15: lognormal(21.2, 3.0) in 15.5..27.2
      16: lognormal(21.9, 3.1) in 16.1..27.9
      17: lognormal(22.6, 3.1) in 16.6..28.6
      18..39: normal(25.0, 2.8) in 18.0..29.9
      40..64: normal(26.4, 2.3) in 19.0..29.9
      65..: normal(26.1, 2.5) in 18.5..29.9
    }
  }
  noise 0%
  noise 0.9% when age >= 20
  keeps 1
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

lab head_circumference {
  title "Head Occipital-frontal circumference"
  short "Head circumference"
  loinc "9843-4"
  unit "cm"
  decimals 1
  value ~ by sex {
    female: by age {
      0: normal(42.2, 1.3) in 38.8..45.6
      1: normal(46.2, 1.4) in 42.7..49.8
      2: normal(48.1, 1.5) in 44.1..51.8
      3..: normal(48.6, 1.5) in 44..53
    }
    male: by age {
      0: normal(43.3, 1.2) in 40.2..46.5
      1: normal(47.4, 1.3) in 43.9..50.8
      2: normal(49.3, 1.5) in 45.1..53.0
      3..: normal(49.7, 1.6) in 45..54
    }
  }
  noise 0%
  ages 0..2
  category vital
  source "LOINC 2.78; FHIR vital signs profile; WHO 2006, CDC 2000"
}

lab bmi_percentile {
  title "Body mass index (BMI) [Percentile] Per age and sex"
  short "BMI percentile"
  loinc "59576-9"
  unit "%"
  decimals 0
  range 5..84
  centile bmi
  noise 0%
  ages 2..19
  category vital
  source "LOINC 2.78; US Core; CDC growth charts 2000; ranges: AAP 2023"
}

lab head_circumference_percentile {
  title "Head Occipital-frontal circumference Percentile"
  short "Head circumference percentile"
  loinc "8289-1"
  unit "%"
  decimals 0
  range 3..97
  centile head_circumference
  noise 0%
  ages 0..2
  category vital
  source "LOINC 2.78; US Core; WHO 2006, CDC 2000"
}

lab weight_for_length_percentile {
  title "Weight-for-length Per age and sex"
  short "Weight-for-length percentile"
  loinc "77606-2"
  unit "%"
  decimals 0
  range 5..95
  centile weight height
  noise 0%
  ages 0..1
  category vital
  source "LOINC 2.78; US Core; WHO 2006"
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
  taken daily
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
  taken daily
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
  taken daily
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
  taken daily
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
  taken daily
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
  taken daily
  category vital
  source "LOINC 2.78; FHIR vital signs profile; NHANES 2017-2020; levels: memory"
}
