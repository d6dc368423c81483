200 diabetic patients, without diabetes
