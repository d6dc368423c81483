# What people say of their work and of their plans for children. Occupations: 26 of the largest of the Standard Occupational
# Classification 2018, by sex, shares among these as in the employment statistics of the Bureau of Labor Statistics of 2023.
# Intention: about one in ten women of 15 to 44 wants a child within the year, most between 25 and 34.
lab occupation {
  title "History of Occupation"
  short "Occupation"
  loinc "11341-5"
  answers "Registered Nurses" "29-1141", "Elementary School Teachers, Except Special Education" "25-2021", "Retail Salespersons" "41-2031", "Cashiers" "41-2011", "Customer Service Representatives" "43-4051", "Secretaries and Administrative Assistants, Except Legal, Medical, and Executive" "43-6014", "Home Health and Personal Care Aides" "31-1120", "Nursing Assistants" "31-1131", "Waiters and Waitresses" "35-3031", "Fast Food and Counter Workers" "35-3023", "Maids and Housekeeping Cleaners" "37-2012", "Janitors and Cleaners, Except Maids and Housekeeping Cleaners" "37-2011", "Accountants and Auditors" "13-2011", "General and Operations Managers" "11-1021", "Office Clerks, General" "43-9061", "Software Developers" "15-1252", "Heavy and Tractor-Trailer Truck Drivers" "53-3032", "Laborers and Freight, Stock, and Material Movers, Hand" "53-7062", "Stockers and Order Fillers" "53-7065", "Construction Laborers" "47-2061", "Carpenters" "47-2031", "Electricians" "47-2111", "Cooks, Restaurant" "35-2014", "Automotive Service Technicians and Mechanics" "49-3023", "Security Guards" "33-9032", "Farmworkers and Laborers, Crop, Nursery, and Greenhouse" "45-2092"
  decimals 0
  range 0..25
  value ~ by sex {
    female: {
      0: 5.5%
      1: 6.5%
      2: 6.5%
      3: 5.9%
      4: 5.9%
      5: 6.2%
      6: 8.7%
      7: 3.9%
      8: 4.8%
      9: 6.5%
      10: 4.5%
      11: 3.1%
      12: 3.8%
      13: 5.0%
      14: 7.9%
      15: 1.5%
      16: 0.7%
      17: 3.2%
      18: 4.5%
      19: 0.3%
      20: 0.1%
      21: 0.1%
      22: 2.8%
      23: 0.1%
      24: 1.4%
      25: rest
    }
    male: {
      0: 0.7%
      1: 1.3%
      2: 6.5%
      3: 2.6%
      4: 3.1%
      5: 0.6%
      6: 1.8%
      7: 0.6%
      8: 2.0%
      9: 4.3%
      10: 0.6%
      11: 5.3%
      12: 2.6%
      13: 8.8%
      14: 2.0%
      15: 5.7%
      16: 8.0%
      17: 9.2%
      18: 7.5%
      19: 6.0%
      20: 4.3%
      21: 4.1%
      22: 3.7%
      23: 3.7%
      24: 3.7%
      25: rest
    }
  }
  noise 0%
  category survey
  source "LOINC 2.78; SOC 2018, codes and titles: memory; shares: BLS OEWS and CPS 2023, memory"
}

lab pregnancy_intention {
  title "Pregnancy intention in the next year - Reported"
  short "Intention of pregnancy"
  loinc "86645-9"
  answers "Yes, I want to become pregnant" "LA26438-4", "I'm OK either way" "LA26439-2", "No, I don't want to become pregnant" "LA26440-0", "Unsure" "LA14072-5"
  decimals 0
  range 0..3
  value ~ by age {
    0..19: { 0: 1%, 1: 3%, 2: 92%, 3: rest }
    20..24: { 0: 6%, 1: 9%, 2: 77%, 3: rest }
    25..34: { 0: 15%, 1: 12%, 2: 65%, 3: rest }
    35..39: { 0: 9%, 1: 10%, 2: 75%, 3: rest }
    40..: { 0: 2%, 1: 5%, 2: 90%, 3: rest }
  }
  noise 0%
  category survey
  source "LOINC 2.78, answer list LL4053-6: codes in public implementation guides; shares: NSFG and PRAMS, memory"
}
