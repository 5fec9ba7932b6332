SELECT d.name AS department, e.badge, e.salary
FROM departments d,
     LATERAL (SELECT DISTINCT x.salary FROM employees x WHERE x.dept_id = d.dept_id
              ORDER BY x.salary DESC LIMIT 2) AS best,
     employees e
WHERE e.dept_id = d.dept_id AND e.salary = best.salary
ORDER BY 1, 3 DESC, 2;
