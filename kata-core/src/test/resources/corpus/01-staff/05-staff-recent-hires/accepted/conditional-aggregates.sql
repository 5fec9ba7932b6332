SELECT d.name AS department,
       count(*) FILTER (WHERE e.hired_on >= '2020-01-01') AS hires,
       coalesce(sum(e.salary) FILTER (WHERE e.hired_on >= '2020-01-01'), 0) AS payroll
FROM departments d LEFT OUTER JOIN employees e USING (dept_id)
GROUP BY ALL
ORDER BY 2 DESC, 1;
