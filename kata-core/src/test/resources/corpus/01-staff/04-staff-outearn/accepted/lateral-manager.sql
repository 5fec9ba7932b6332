SELECT e.badge, m.badge AS manager_badge, e.salary - m.salary AS difference
FROM employees AS e
CROSS JOIN LATERAL (SELECT b.badge, b.salary FROM employees AS b WHERE b.emp_id = e.manager_id AND NOT b.salary >= e.salary) AS m
ORDER BY e.badge ASC;
