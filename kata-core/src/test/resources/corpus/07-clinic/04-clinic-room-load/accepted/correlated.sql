SELECT room_id, name,
       (SELECT count(*) FROM appointment a WHERE a.room_id = room.room_id AND a.cancelled_at IS NULL) AS appointments,
       coalesce((SELECT sum(minutes) FROM appointment a WHERE a.room_id = room.room_id AND a.cancelled_at IS NULL), 0) AS minutes
FROM room
ORDER BY room_id
