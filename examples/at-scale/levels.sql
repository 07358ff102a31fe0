-- How many facilities of each province stand at which level.
WITH stands AS (
  SELECT province, levelPlace,
    CASE WHEN NOT complete THEN 'incomplete' WHEN level IS NULL THEN 'none' ELSE level END AS reached
  FROM standing
  WHERE age = 1
)
SELECT province, reached, count(*) AS facilities
FROM stands
GROUP BY province, reached
ORDER BY province, min(levelPlace), reached;
