-- expect: rows
-- two rooms may have one name
SELECT room_id, name FROM room
WHERE name NOT IN (SELECT r.name FROM room r JOIN appointment a USING (room_id) WHERE a.status = 'attended');
