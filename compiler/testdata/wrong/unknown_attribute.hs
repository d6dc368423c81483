200 patients, agee > 65
