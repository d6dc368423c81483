# Independent draws on request, as a survey would have them: 54% of 200 may then give 101 or 115. The cohort was called
# old_panel once, and keeps its people through the renaming.
hsc 1
scenario survey {
  sampling independent
  seed 20_250
}
cohort panel was old_panel: 200 adults, in { OR: 50%, WA: rest } {
  sex ~ { female: 54%, male: rest }
}

expect share(panel, sex == female) in 40%..68%
