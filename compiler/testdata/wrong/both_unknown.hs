20 patients
expect count(encounters where kind == office) > 2
