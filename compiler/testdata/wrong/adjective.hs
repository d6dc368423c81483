200 diabetec patients, TX
