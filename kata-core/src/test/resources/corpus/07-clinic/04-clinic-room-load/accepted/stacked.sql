SELECT room_id, max(name) AS name, sum(one) AS appointments, sum(m) AS minutes
FROM (
  SELECT room_id, name, 0 AS one, 0 AS m FROM room
  UNION ALL
  SELECT room_id, NULL, 1, minutes FROM appointment WHERE NOT (status = 'cancelled')
) AS rows_of_both
GROUP BY room_id
ORDER BY room_id;
