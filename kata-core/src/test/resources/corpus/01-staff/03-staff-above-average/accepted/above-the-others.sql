-- More than the mean of all is more than the mean of the others.
SELECT e.badge, e.salary
FROM main.employees e
WHERE e.salary > (SELECT avg(o.salary) FROM main.employees o WHERE o.dept_id = e.dept_id AND o.emp_id <> e.emp_id);
