-- expect: rows
SELECT e.badge, m.badge AS manager_badge, e.salary - m.salary AS difference
FROM employees e JOIN employees m ON e.manager_id = m.emp_id
WHERE e.salary > m.salary AND e.role <> 'lead'
ORDER BY e.badge;
