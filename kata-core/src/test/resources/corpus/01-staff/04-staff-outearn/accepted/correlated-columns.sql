SELECT badge,
       (SELECT m.badge FROM employees m WHERE m.emp_id = e.manager_id) AS manager_badge,
       salary - (SELECT m.salary FROM employees m WHERE m.emp_id = e.manager_id) AS difference
FROM employees e
WHERE salary > (SELECT m.salary FROM employees m WHERE m.emp_id = e.manager_id)
ORDER BY badge;
