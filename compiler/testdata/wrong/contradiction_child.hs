200 children, age > 65
