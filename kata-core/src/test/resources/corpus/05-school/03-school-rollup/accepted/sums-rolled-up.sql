WITH cells AS (
  SELECT s.year, e.course_id, count(e.grade) AS n, sum(e.grade) AS points
  FROM enrolments e INNER JOIN students s ON e.student_id = s.student_id
  GROUP BY ALL
)
SELECT year, course_id, sum(n)::BIGINT AS graded, sum(points) / nullif(sum(n), 0) AS average_grade
FROM cells
GROUP BY ROLLUP (year, course_id)
ORDER BY year, course_id;
