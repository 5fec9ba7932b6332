SELECT e.badge, m.badge manager_badge, e.salary - m.salary difference
FROM employees m, employees e
WHERE e.manager_id = m.emp_id AND m.salary < e.salary
ORDER BY 1;
