-- The change since the round before, on the criteria that have a mark in both, by the later checklist's weights.
-- Where the checklist changed in between (sameChecklist is false), merge also leaves out what the two versions mark otherwise,
-- which only it can know.
WITH
  pairs AS (
    SELECT late.province AS province, late.facility AS facility, late.audit AS audit, early.audit AS earlierAudit,
      early.round AS fromRound, late.round AS toRound, early.level AS levelBefore, late.level AS levelAfter,
      early.checklistDigest = late.checklistDigest AS sameChecklist
    FROM standing AS late
    JOIN standing AS early
      ON early.facility = late.facility AND coalesce(early.province, '') = coalesce(late.province, '')
    WHERE late.age = 1 AND early.age = 2
  ),
  sections AS (
    SELECT p.audit AS audit, a.section AS section, max(a.sectionWeight) AS share, count(*) AS compared,
      100 * sum(a.weight * b.mark) / sum(a.weight) AS percentBefore,
      100 * sum(a.weight * a.mark) / sum(a.weight) AS percentAfter
    FROM pairs AS p
    JOIN answers AS a ON a.audit = p.audit
    JOIN answers AS b ON b.audit = p.earlierAudit AND b.criterion = a.criterion
    WHERE a.mark IS NOT NULL AND b.mark IS NOT NULL AND a.sectionScored
    GROUP BY p.audit, a.section
  )
SELECT p.province AS province, p.facility AS facility, p.fromRound AS fromRound, p.toRound AS toRound,
  sum(s.share * s.percentBefore) / sum(s.share) AS commonBefore,
  sum(s.share * s.percentAfter) / sum(s.share) AS commonAfter,
  p.levelBefore AS levelBefore, p.levelAfter AS levelAfter, sum(s.compared) AS compared, p.sameChecklist AS sameChecklist
FROM pairs AS p
JOIN sections AS s ON s.audit = p.audit
GROUP BY p.province, p.facility, p.fromRound, p.toRound, p.levelBefore, p.levelAfter, p.sameChecklist
ORDER BY p.province, p.facility;
