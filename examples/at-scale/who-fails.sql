-- Who lacks what is critical.
SELECT f.province, f.criterion, f.question, f.facility, f.facilityName, f.mark, f.planOwner, f.planDue
FROM findings AS f
WHERE f.severity = 'critical' AND f.audit IN (SELECT s.audit FROM standing AS s WHERE s.age = 1)
ORDER BY f.province, f.criterion, f.facility;
