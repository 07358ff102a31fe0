-- The mean percent of each province: over all facilities that have one, and over those whose audit is complete.
SELECT province, count(*) AS facilities, avg(percent) AS meanPercent,
  avg(CASE WHEN complete THEN percent END) AS meanOfComplete, min(percent) AS lowest, max(percent) AS highest
FROM standing
WHERE age = 1
GROUP BY province
ORDER BY province;
