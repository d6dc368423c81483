lab a { title "A"; loinc "8302-2"; unit "cm"; value ~ normal(10, 1); category vital; taken hourly; source "x" }
lab b { title "B"; loinc "8302-2"; unit "cm"; value ~ normal(10, 1); category vital; taken yearly; source "x" }
lab c { title "C"; loinc "8302-2"; unit "cm"; value ~ normal(10, 1); category vital; taken yearly age 2.5; source "x" }
5 patients
