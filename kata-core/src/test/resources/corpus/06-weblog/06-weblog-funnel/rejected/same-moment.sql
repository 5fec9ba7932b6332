-- expect: rows
SELECT count(DISTINCT v.visitor) AS viewed, count(DISTINCT c.visitor) AS clicked, count(DISTINCT b.visitor) AS bought
FROM events v
LEFT JOIN events c ON c.visitor = v.visitor AND c.action = 'click' AND c.seen_at >= v.seen_at
LEFT JOIN events b ON b.visitor = c.visitor AND b.action = 'buy' AND b.seen_at >= c.seen_at
WHERE v.action = 'view';
