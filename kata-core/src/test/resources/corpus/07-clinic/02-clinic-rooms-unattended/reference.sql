SELECT r.room_id, r.name
FROM room AS r
WHERE NOT EXISTS (
  SELECT 1 FROM appointment AS a WHERE a.room_id = r.room_id AND a.status = 'attended'
);
