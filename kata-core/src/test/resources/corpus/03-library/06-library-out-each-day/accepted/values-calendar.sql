WITH days(day) AS (
  VALUES (DATE '2026-03-02'), (DATE '2026-03-03'), (DATE '2026-03-04'), (DATE '2026-03-05'),
         (DATE '2026-03-06'), (DATE '2026-03-07'), (DATE '2026-03-08')
)
SELECT days.day, coalesce(sum(CASE WHEN l.lent_on <= days.day AND NOT coalesce(l.returned_on <= days.day, false) THEN 1 ELSE 0 END), 0) AS loans_out
FROM days LEFT JOIN loans l ON true
GROUP BY days.day
ORDER BY 1;
