# Breast cancer that is treated to be cured: biopsy, operation, and four cycles of docetaxel and cyclophosphamide every 21 days, each
# with a blood count and the oncologist two days before it and growth factor the day after; a count at the first cycle's
# nadir; fever with neutropenia in 8%. NCCN breast cancer 2025 (TC; growth factor, as fever is likelier than 20% without it);
# share of fevers: the older product's template; other shares: memory.
journey oncology_treatment_cycle {
  phase diagnosis day -40..20 {
    day -35 +- 4 days: office_visit surgery {
      chief_complaint "Lump in the breast"
      diagnose breast_cancer treatment luminal chemo new
      order diagnostic_mammogram
      procedure breast_biopsy
    }
    day -24 +- 3 days: office_visit oncology { diagnose breast_cancer; order cbc, cmp }
    day -16 +- 2 days: outpatient_surgery surgery {
      chief_complaint "Operation for breast cancer"
      diagnose breast_cancer
      procedure partial_mastectomy
      prescribe oxycodone_course
    }
    day -4 +- 2 days: postoperative_visit surgery { diagnose cancer_aftercare }
    day 2 +- 2 days: office_visit oncology { chief_complaint "Planning of chemotherapy"; diagnose breast_cancer; order cbc, cmp; prescribe ondansetron }
  }
  every 21 days 4 times: {
    day -2: office_visit oncology {
      chief_complaint "Before a cycle of chemotherapy"
      diagnose breast_cancer
      order cbc, cmp
    }
    day 0..3, in monday..thursday: infusion oncology as given {
      chief_complaint "Chemotherapy"
      diagnose breast_cancer
      procedure docetaxel_infusion, cyclophosphamide_infusion
    }
    day 1 after given: injection oncology {
      chief_complaint "Growth factor"
      diagnose breast_cancer
      procedure pegfilgrastim_injection
    }
  }
  day 31 +- 2 days: lab_visit { diagnose breast_cancer; order cbc }
  day 29..34, 8%: ed_visit as fever {
    chief_complaint "Fever after chemotherapy"
    diagnose febrile_neutropenia
    diagnose breast_cancer
    order cbc_differential, cmp, lactate, blood_culture, urinalysis
  }
  3 hours after fever: inpatient oncology for 3..5 days {
    diagnose febrile_neutropenia
    diagnose breast_cancer
    every day: order cbc_differential, bmp
  }
  month 4: office_visit oncology { chief_complaint "After chemotherapy"; diagnose breast_cancer; order cbc, cmp; prescribe letrozole }
  month 4..5, 90%: office_visit radiation_oncology { diagnose breast_cancer }
  month 7, 85%: office_visit oncology { diagnose breast_cancer }
}

