200 patients, "Dade County, TX"
