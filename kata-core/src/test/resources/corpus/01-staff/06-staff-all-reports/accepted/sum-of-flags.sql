WITH RECURSIVE link AS (
  SELECT e.emp_id AS low, e.manager_id AS high FROM main.employees e WHERE e.manager_id > 0
  UNION
  SELECT l.low, e.manager_id FROM link l INNER JOIN main.employees e ON l.high = e.emp_id WHERE e.manager_id IS NOT NULL
)
SELECT e.badge, coalesce(n.reports, 0) AS reports
FROM main.employees e
LEFT JOIN (SELECT high, count(DISTINCT low) AS reports FROM link GROUP BY high) n ON n.high = e.emp_id
ORDER BY reports DESC, e.badge;
