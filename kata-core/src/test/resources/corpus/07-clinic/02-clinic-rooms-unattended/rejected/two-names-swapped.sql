-- expect: column-order
SELECT r.name, r.room_id
FROM room r
WHERE NOT EXISTS (SELECT * FROM appointment a WHERE a.room_id = r.room_id AND a.status = 'attended');
