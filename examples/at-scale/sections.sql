-- The mean percent of each section in each province. A section of which nothing is answered yet has no percent.
WITH percents AS (
  SELECT a.province, a.audit, a.section,
    100 * sum(CASE WHEN a.mark IS NOT NULL THEN a.weight * a.mark END)
      / sum(CASE WHEN a.mark IS NOT NULL THEN a.weight END) AS percent,
    sum(CASE WHEN a.state IN ('answered', 'no-evidence') THEN 1 ELSE 0 END) AS answered,
    sum(CASE WHEN a.state IN ('answered', 'no-evidence', 'unanswered') THEN 1 ELSE 0 END) AS applicable
  FROM answers AS a
  WHERE a.audit IN (SELECT s.audit FROM standing AS s WHERE s.age = 1)
  GROUP BY a.province, a.audit, a.section
)
SELECT province, section, count(percent) AS facilities, avg(percent) AS meanPercent,
  min(percent) AS lowest, max(percent) AS highest
FROM percents
WHERE answered > 0 OR applicable = 0
GROUP BY province, section
ORDER BY province, section;
