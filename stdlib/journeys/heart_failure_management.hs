# Heart failure with reduced ejection fraction that is looked after: the four classes of medicines begun one after the other in the
# first six weeks, each with its laboratory tests, cardiology every three months, the echocardiogram again after three months of
# treatment. 2022 AHA/ACC/HFSA guideline, 2024 ACC pathway (all four classes soon, titration every two weeks); shares: memory.
journey heart_failure_management {
  day 0: office_visit cardiology as begin { diagnose heart_failure hfref new; order bmp, cbc, nt_probnp, ecg, echocardiogram; prescribe sacubitril_valsartan 49/51mg bid, furosemide 40mg daily }
  day 1: trend lvef 42 for 6 months
  week 2 +- 2 days: office_visit cardiology { diagnose heart_failure; order bmp; prescribe metoprolol_succinate 25mg daily }
  week 4 +- 2 days, 95%: office_visit cardiology { diagnose heart_failure; order bmp; prescribe dapagliflozin 10mg daily }
  week 6 +- 2 days, 92%: office_visit cardiology { diagnose heart_failure; order bmp; prescribe spironolactone 25mg daily }
  week 7 +- 2 days, 90%: lab_visit { diagnose heart_failure; order bmp }
  month 3 +- 7 days: office_visit cardiology { diagnose heart_failure; order bmp, nt_probnp, echocardiogram }
  month 6 +- 10 days, 90%: office_visit cardiology { diagnose heart_failure; order bmp }
  month 9 +- 10 days, 85%: office_visit { diagnose heart_failure; order bmp, cbc }
  month 11 +- 10 days, 85%: office_visit cardiology { diagnose heart_failure; order bmp, nt_probnp }
}
