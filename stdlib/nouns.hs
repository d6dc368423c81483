# Nouns: what a phrase may count. "patients" is the base: one person with a life record; "members" is the same person seen
# by a payer. Ages are completed years. Singular and plural are nouns of their own, since the language has no grammar of English.
noun people = patients where age >= 0
noun person = patients where age >= 0
noun members = patients where age >= 0
noun adults = patients where age >= 18
noun adult = patients where age >= 18
noun seniors = patients where age >= 65
noun senior = patients where age >= 65
noun children = patients where age < 18
noun child = patients where age < 18
noun newborns = patients where age < 1
noun newborn = patients where age < 1
noun infants = patients where age < 2
noun infant = patients where age < 2
noun toddlers = patients where age >= 1 and age < 4
noun toddler = patients where age >= 1 and age < 4
noun teenagers = patients where age >= 13 and age < 20
noun teenager = patients where age >= 13 and age < 20
noun women = patients where sex == female and age >= 18
noun woman = patients where sex == female and age >= 18
noun men = patients where sex == male and age >= 18
noun man = patients where sex == male and age >= 18
noun girls = patients where sex == female and age < 18
noun girl = patients where sex == female and age < 18
noun boys = patients where sex == male and age < 18
noun boy = patients where sex == male and age < 18
