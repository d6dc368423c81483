# A preventive visit with its laboratory tests, and a visit to talk about what they show. USPSTF A and B recommendations;
# shares: memory.
journey wellness_visit {
  day 0: wellness as checkup { order lipid_panel, cmp, a1c }
  day 10..30 after checkup, when a1c >= 5.7 or ldl > 160: office_visit { diagnose explanation_of_results }
}
