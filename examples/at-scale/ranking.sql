-- The facilities of each province in order: best level first, then the highest percent. Without a level there is no rank.
SELECT province, facility, facilityName, level, percent,
  CASE WHEN level IS NULL THEN NULL ELSE rank() OVER (
    PARTITION BY province ORDER BY CASE WHEN level IS NULL THEN 1 ELSE 0 END, levelPlace, percent DESC
  ) END AS place
FROM standing
WHERE age = 1
ORDER BY province, CASE WHEN level IS NULL THEN 1 ELSE 0 END, levelPlace, percent DESC, facility;
