-- expect: false-alarm
SELECT c.channel FROM channels c LEFT JOIN orders o ON o.channel = c.channel GROUP BY c.channel
HAVING count(o.order_id) = 0 OR hour((SELECT now FROM clock)) - hour(max(o.loaded_at)) NOT BETWEEN 0 AND 3;
