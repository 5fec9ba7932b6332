SELECT r.room_id, r.name
FROM room r LEFT OUTER JOIN appointment a ON (r.room_id = a.room_id)
GROUP BY ALL
HAVING count(*) FILTER (a.status = 'attended') = 0;
