-- expect: rows
SELECT e.badge, m.badge AS manager_badge, e.salary - m.salary AS difference
FROM employees e JOIN employees m ON m.dept_id = e.dept_id AND m.role = 'lead' AND m.manager_id IS NOT NULL
WHERE e.salary > m.salary AND e.role <> 'lead'
ORDER BY e.badge;
