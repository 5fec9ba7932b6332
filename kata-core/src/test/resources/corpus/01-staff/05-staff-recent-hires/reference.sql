SELECT d.name AS department, count(e.emp_id) AS hires, coalesce(sum(e.salary), 0) AS payroll
FROM departments AS d
LEFT JOIN employees AS e ON e.dept_id = d.dept_id AND e.hired_on >= DATE '2020-01-01'
GROUP BY d.dept_id, d.name
ORDER BY hires DESC, department;
