SELECT room_id, name FROM room
EXCEPT
SELECT r.room_id, r.name FROM room r, appointment a WHERE r.room_id = a.room_id AND a.status = 'attended';
