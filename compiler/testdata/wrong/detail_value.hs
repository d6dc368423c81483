20 adults, has depression severity moderate
