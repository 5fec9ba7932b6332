SELECT main.departments.name AS department, main.employees.badge, main.employees.salary
FROM main.employees JOIN main.departments ON main.employees.dept_id = main.departments.dept_id
WHERE (main.employees.dept_id, main.employees.salary) IN (SELECT dept_id, max(salary) FROM main.employees GROUP BY dept_id)
ORDER BY departments.name ASC, employees.badge ASC;
