noun aa = bb where age > 3
noun bb = aa where age < 40
20 aa
