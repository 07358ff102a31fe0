-- What each province needs in all. Currencies are never added up.
SELECT province, currency,
  sum(CASE WHEN frequency = 'once' THEN coalesce(amount, 0) ELSE 0 END) AS listedOnce,
  sum(CASE WHEN frequency = 'yearly' THEN coalesce(amount, 0) ELSE 0 END) AS listedYearly,
  sum(CASE WHEN frequency = 'once' THEN coalesce(total, 0) ELSE 0 END) AS withAllOnce,
  sum(CASE WHEN frequency = 'yearly' THEN coalesce(total, 0) ELSE 0 END) AS withAllYearly,
  sum(CASE WHEN coveredBy IS NULL AND price IS NULL THEN 1 ELSE 0 END) AS unpriced
FROM purchases
GROUP BY province, currency
ORDER BY province, currency;
