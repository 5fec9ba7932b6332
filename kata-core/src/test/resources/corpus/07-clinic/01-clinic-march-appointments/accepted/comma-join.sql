select a.appointment_id, starts_at, name
from appointment a, room r
where a.room_id = r.room_id
  and cast(starts_at as date) between '2024-03-01' and '2024-03-31'
  and cancelled_at is null
order by 2, 1
