SELECT name AS department,
       (SELECT count(*) FROM employees e WHERE e.dept_id = d.dept_id AND year(e.hired_on) >= 2020) AS hires,
       ifnull((SELECT sum(e.salary) FROM employees e WHERE e.dept_id = d.dept_id AND year(e.hired_on) > 2019), 0) AS payroll
FROM departments d
ORDER BY hires DESC, name;
