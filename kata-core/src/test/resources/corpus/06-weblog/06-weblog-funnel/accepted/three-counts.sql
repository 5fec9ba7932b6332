SELECT
  (SELECT count(DISTINCT visitor) FROM events WHERE action = 'view') AS viewed,
  (SELECT count(DISTINCT c.visitor) FROM events c
   WHERE c.action = 'click' AND EXISTS (SELECT 1 FROM events v WHERE v.visitor = c.visitor AND v.action = 'view' AND v.seen_at < c.seen_at)) AS clicked,
  (SELECT count(DISTINCT b.visitor) FROM events v, events c, events b
   WHERE v.visitor = c.visitor AND c.visitor = b.visitor AND v.action = 'view' AND c.action = 'click' AND b.action = 'buy'
     AND v.seen_at < c.seen_at AND c.seen_at < b.seen_at) AS bought;
