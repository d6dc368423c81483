# Breast cancer that is treated to be cured: biopsy, operation, and four cycles of docetaxel and cyclophosphamide every 21 days, each
# with a blood count and the oncologist two days before it and growth factor the day after; a count at the first cycle's
# nadir; fever with neutropenia in 8%. NCCN breast cancer 2025 (TC; growth factor, as fever is likelier than 20% without it);
# share of fevers: the older product's template; other shares: memory.
journey oncology_treatment_cycle {
  phase diagnosis day -56..-1 {
    day -49 +- 4 days: office_visit surgery {
      chief_complaint "Lump in the breast"
      diagnose breast_cancer treatment luminal chemo new
      order diagnostic_mammogram
      procedure breast_biopsy
    }
    day -38 +- 3 days: office_visit oncology { diagnose breast_cancer; order cbc, cmp }
    day -30 +- 2 days: outpatient_surgery surgery {
      chief_complaint "Operation for breast cancer"
      diagnose breast_cancer
      procedure partial_mastectomy
      prescribe oxycodone_course
    }
    day -18 +- 2 days: postoperative_visit surgery { diagnose cancer_aftercare }
    day -12 +- 2 days: office_visit oncology { chief_complaint "Planning of chemotherapy"; diagnose breast_cancer; order cbc, cmp; prescribe ondansetron }
  }
  phase cycle_1 day -2..20 {
    day -2: office_visit oncology { chief_complaint "Before cycle 1 of chemotherapy"; diagnose breast_cancer; order cbc, cmp }
    day 0: infusion oncology as cycle_1_given { chief_complaint "Cycle 1 of chemotherapy"; diagnose breast_cancer; procedure docetaxel_infusion, cyclophosphamide_infusion }
    day 1 after cycle_1_given: injection oncology { chief_complaint "Growth factor"; diagnose breast_cancer; procedure pegfilgrastim_injection }
    day 10 +- 2 days: lab_visit { diagnose breast_cancer; order cbc }
  }
  phase cycle_2 day 18..41 {
    day 19: office_visit oncology { chief_complaint "Before cycle 2 of chemotherapy"; diagnose breast_cancer; order cbc, cmp }
    day 21: infusion oncology as cycle_2_given { chief_complaint "Cycle 2 of chemotherapy"; diagnose breast_cancer; procedure docetaxel_infusion, cyclophosphamide_infusion }
    day 1 after cycle_2_given: injection oncology { chief_complaint "Growth factor"; diagnose breast_cancer; procedure pegfilgrastim_injection }
  }
  phase cycle_3 day 39..62 {
    day 40: office_visit oncology { chief_complaint "Before cycle 3 of chemotherapy"; diagnose breast_cancer; order cbc, cmp }
    day 42: infusion oncology as cycle_3_given { chief_complaint "Cycle 3 of chemotherapy"; diagnose breast_cancer; procedure docetaxel_infusion, cyclophosphamide_infusion }
    day 1 after cycle_3_given: injection oncology { chief_complaint "Growth factor"; diagnose breast_cancer; procedure pegfilgrastim_injection }
  }
  phase cycle_4 day 60..84 {
    day 61: office_visit oncology { chief_complaint "Before cycle 4 of chemotherapy"; diagnose breast_cancer; order cbc, cmp }
    day 63: infusion oncology as cycle_4_given { chief_complaint "Cycle 4 of chemotherapy"; diagnose breast_cancer; procedure docetaxel_infusion, cyclophosphamide_infusion }
    day 1 after cycle_4_given: injection oncology { chief_complaint "Growth factor"; diagnose breast_cancer; procedure pegfilgrastim_injection }
  }
  day 8..13, 8%: ed_visit as fever {
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
  month 3: office_visit oncology { chief_complaint "After chemotherapy"; diagnose breast_cancer; order cbc, cmp; prescribe letrozole }
  month 3..4, 90%: office_visit radiation_oncology { diagnose breast_cancer }
  month 6, 85%: office_visit oncology { diagnose breast_cancer }
}
