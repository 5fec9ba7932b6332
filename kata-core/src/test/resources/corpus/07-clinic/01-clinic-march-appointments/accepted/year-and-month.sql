SELECT appointment_id, starts_at, (SELECT name FROM room WHERE room.room_id = appointment.room_id) AS room_name
FROM appointment
WHERE year(starts_at) = 2024 AND month(starts_at) = 3 AND status IN ('booked', 'attended', 'missed')
ORDER BY starts_at ASC, appointment_id ASC;
