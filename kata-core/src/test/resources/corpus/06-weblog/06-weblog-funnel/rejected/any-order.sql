-- expect: rows
SELECT count(DISTINCT CASE WHEN action = 'view' THEN visitor END) AS viewed,
       count(DISTINCT CASE WHEN action = 'click' THEN visitor END) AS clicked,
       count(DISTINCT CASE WHEN action = 'buy' THEN visitor END) AS bought
FROM events;
