hsc 1

journey cycle(agent = ondansetron) {
  day 0: infusion as given { prescribe agent }  # an argument
  day 7, 15%: ed_visit
}

journey course(side = left) {
  day 0: office_visit as start { diagnose osteoarthritis knee side; note clearance; refer cardiology; immunize influenza }
  day 14 after start, every 21 days 6 times: follow cycle(agent ~ { ondansetron: 60%, metformin: rest })
  day 150: follow ~ { cycle: 30%, other: rest }
  day 160: trend a1c 9.5, 7.0 for 12 months
  day 170: set ckd.stage = 4
  day 180: milestone well
  day 190: inpatient {
    procedure knee_replacement within 90 minutes
    drg 470 when did knee_replacement else 554
    discharge ~ { home: 90%, died: rest }
  }
  day 200, 12%: dies
  stop when died
}

journey other {
  day 0: follow cycle
}

20 patients, follow course(side ~ { right: 50%, left: rest })
