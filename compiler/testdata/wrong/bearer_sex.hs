20 men, has pregnancy
