# Payer classes: the words of the payer mix by age. An adjective may stand for several classes: "medicare" for both kinds
# from 65 years on; whoever has Medicare by disability is under 65 and asked for by the class itself.
payer commercial {
  title "Commercial insurance of an employer"
  adjective commercial
  source "KFF Employer Health Benefits Survey 2024"
}

payer marketplace {
  title "Individual plan of a marketplace"
  adjective marketplace
  age 0..64
  source "CMS Marketplace open enrollment 2025"
}

payer medicaid {
  title "Medicaid and CHIP"
  adjective medicaid
  source "CMS Medicaid and CHIP enrollment"
}

payer dual {
  title "Medicare and Medicaid together"
  adjective dual
  source "CMS Medicare-Medicaid Coordination Office"
}

payer medicare_advantage {
  title "Medicare Advantage"
  adjective medicare
  age 65..120
  source "CMS Medicare Advantage enrollment 2025"
}

payer original_medicare {
  title "Original Medicare"
  adjective medicare
  age 65..120
  source "CMS Medicare enrollment 2025"
}

payer medicare_disability {
  title "Medicare by disability"
  age 18..64
  source "CMS Medicare enrollment 2025"
}

payer military {
  title "TRICARE and Veterans Affairs"
  adjective military
  source "Census Bureau, health insurance coverage 2023"
}

payer uninsured {
  title "No insurance"
  adjective uninsured
  source "Census Bureau, health insurance coverage 2023"
}

payer other {
  title "Other coverage"
  source "Census Bureau, health insurance coverage 2023"
}
