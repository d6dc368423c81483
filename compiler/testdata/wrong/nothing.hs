param x = 3
