SELECT d.department, (SELECT count(*) FROM appointment c
                      WHERE c.department = d.department AND c.cancelled_at > c.starts_at - INTERVAL 1 DAY) AS late
FROM (SELECT DISTINCT department FROM appointment) d
WHERE EXISTS (SELECT 1 FROM appointment c WHERE c.department = d.department AND NOT c.cancelled_at <= c.starts_at - INTERVAL 1 DAY);
