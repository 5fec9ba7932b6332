SELECT department, COUNT(cancelled_at)
FROM appointment
WHERE status = 'cancelled' AND cancelled_at + INTERVAL '1 day' > starts_at
GROUP BY 1;
