WITH RECURSIVE path AS (
  SELECT emp_id, [emp_id] AS chain FROM employees WHERE manager_id IS NULL
  UNION ALL
  SELECT e.emp_id, list_append(p.chain, e.emp_id) FROM path p JOIN employees e ON e.manager_id = p.emp_id
)
SELECT e.badge, (SELECT count(*) FROM path p WHERE list_contains(p.chain, e.emp_id) AND p.emp_id <> e.emp_id) AS reports
FROM employees e
ORDER BY reports DESC, badge;
