SELECT department, late FROM (
  SELECT department, count(*) FILTER (WHERE starts_at - cancelled_at < INTERVAL 24 HOUR) AS late
  FROM appointment
  GROUP BY ALL
)
WHERE late > 0;
