SELECT room_id, name FROM room
WHERE room_id NOT IN (SELECT room_id FROM appointment WHERE status = 'attended');
