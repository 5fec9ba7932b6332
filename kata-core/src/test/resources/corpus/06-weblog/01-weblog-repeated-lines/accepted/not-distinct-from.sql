SELECT DISTINCT a.*, (SELECT count(*) FROM events b
  WHERE b.visitor IS NOT DISTINCT FROM a.visitor AND b.seen_at = a.seen_at AND b.page = a.page
    AND b.action = a.action AND b.ms IS NOT DISTINCT FROM a.ms) AS copies
FROM events a
WHERE copies > 1;
