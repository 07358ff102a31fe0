-- What the questions rest on, in both programs the same.

-- Every audit with its age: 1 is the one that a facility stands with (its latest day, then the greater round), 2 the one before.
CREATE OR REPLACE VIEW standing AS
SELECT a.*, row_number() OVER (PARTITION BY a.province, a.facility ORDER BY a.auditedOn DESC, a.round DESC) AS age
FROM assessments AS a;

-- The purchases of the audits that stand. What is asked once for all sites of a unit is bought once: it counts at the site that
-- knows most of it, and the lines of the other sites are left out.
CREATE OR REPLACE VIEW purchases AS
WITH
  bought AS (
    SELECT i.* FROM investment AS i WHERE i.audit IN (SELECT s.audit FROM standing AS s WHERE s.age = 1)
  ),
  sites AS (
    SELECT b.province, b.unit, b.criterion, b.item, b.frequency, b.facility, b.audit,
      CASE
        WHEN max(CASE WHEN b.coveredBy IS NULL THEN 0 ELSE 1 END) = 1 THEN 4
        WHEN max(CASE WHEN b.corrected THEN 1 ELSE 0 END) = 1 THEN 3
        WHEN min(CASE WHEN b.amount IS NULL THEN 0 ELSE 1 END) = 1 THEN 2
        WHEN min(CASE WHEN b.quantity IS NULL THEN 0 ELSE 1 END) = 1 THEN 1
        ELSE 0
      END AS known
    FROM bought AS b
    WHERE b.scope = 'unit' AND b.unit IS NOT NULL
    GROUP BY b.province, b.unit, b.criterion, b.item, b.frequency, b.facility, b.audit
  ),
  places AS (
    SELECT t.*, row_number() OVER (
      PARTITION BY t.province, t.unit, t.criterion, t.item, t.frequency ORDER BY t.known DESC, t.facility
    ) AS place
    FROM sites AS t
  )
SELECT b.*
FROM bought AS b
WHERE b.scope <> 'unit' OR b.unit IS NULL
  OR (b.audit, b.criterion, b.item, b.frequency) IN (
    SELECT p.audit, p.criterion, p.item, p.frequency FROM places AS p WHERE p.place = 1
  );
