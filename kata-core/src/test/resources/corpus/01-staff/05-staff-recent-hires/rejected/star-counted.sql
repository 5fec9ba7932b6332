-- expect: rows
SELECT d.name AS department, count(*) AS hires, coalesce(sum(e.salary), 0) AS payroll
FROM departments d LEFT JOIN employees e ON e.dept_id = d.dept_id AND e.hired_on >= DATE '2020-01-01'
GROUP BY d.name
ORDER BY hires DESC, department;
