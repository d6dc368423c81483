200 patients, "Haris County, TX"
