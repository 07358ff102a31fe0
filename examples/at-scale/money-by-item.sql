-- What each province needs of each item, and what it costs: amounts as the price list has them, totals with VAT and all that comes on top.
-- Lines without a price or a quantity are in no sum; they are counted.
SELECT province, currency, item, frequency, sum(quantity) AS pieces, sum(amount) AS listed, sum(total) AS withAll,
  sum(CASE WHEN price IS NULL THEN 1 ELSE 0 END) AS unpriced,
  sum(CASE WHEN price IS NOT NULL AND quantity IS NULL THEN 1 ELSE 0 END) AS unquantified
FROM purchases
WHERE coveredBy IS NULL
GROUP BY province, currency, item, frequency
ORDER BY province, currency, frequency, item;
