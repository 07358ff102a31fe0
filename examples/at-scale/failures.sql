-- How many facilities of each province fall short of each criterion, and how many of these have nothing of it.
SELECT f.province, f.section, f.criterion, count(*) AS failing, sum(CASE WHEN f.mark = 0 THEN 1 ELSE 0 END) AS atZero
FROM findings AS f
WHERE f.audit IN (SELECT s.audit FROM standing AS s WHERE s.age = 1)
GROUP BY f.province, f.section, f.criterion
ORDER BY f.province, failing DESC, atZero DESC, f.criterion;
