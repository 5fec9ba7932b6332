WITH pairs AS (
  SELECT e.badge, m.badge AS manager_badge, e.salary - m.salary AS difference
  FROM main.employees e LEFT JOIN main.employees m ON e.manager_id = m.emp_id
)
FROM pairs SELECT badge, manager_badge, difference WHERE difference >= 1 ORDER BY badge;
