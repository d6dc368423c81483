200 diabetic, TX
