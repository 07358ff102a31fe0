-- Facilities with several audits in one round: every sum counts them more than once. merge decides which audit counts; export its
-- workbook instead.
SELECT province, round, facility, count(*) AS audits
FROM assessments
GROUP BY province, round, facility
HAVING count(*) > 1
ORDER BY province, round, facility;
