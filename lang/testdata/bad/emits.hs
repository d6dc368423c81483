emit
emit csv to out
emit csv { , }
inject { invalid npi }
inject 3 missing x
expect
hsc one
