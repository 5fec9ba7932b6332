SELECT d.name AS department, count(*) AS hires, sum(e.salary) AS payroll
FROM departments d, employees e
WHERE d.dept_id = e.dept_id AND e.hired_on > DATE '2019-12-31'
GROUP BY d.name
UNION ALL
SELECT d.name, 0, 0
FROM departments d
WHERE d.dept_id NOT IN (SELECT dept_id FROM employees WHERE dept_id IS NOT NULL AND hired_on > DATE '2019-12-31')
ORDER BY hires DESC, department;
