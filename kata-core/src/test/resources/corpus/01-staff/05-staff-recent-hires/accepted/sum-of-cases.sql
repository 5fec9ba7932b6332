SELECT d.name AS department,
       sum(CASE WHEN e.hired_on >= DATE '2020-01-01' THEN 1 ELSE 0 END) AS hires,
       sum(CASE WHEN e.hired_on >= DATE '2020-01-01' THEN e.salary ELSE 0 END) AS payroll
FROM employees e RIGHT JOIN departments d ON d.dept_id = e.dept_id
GROUP BY d.name
ORDER BY hires DESC, department;
