-- expect: rows
WITH cells AS (
  SELECT s.year, e.course_id, count(e.grade) AS n, avg(e.grade) AS mean FROM enrolments e JOIN students s USING (student_id) GROUP BY ALL
)
SELECT year, course_id, sum(n) AS graded, avg(mean) AS average_grade
FROM cells GROUP BY ROLLUP (year, course_id) ORDER BY year, course_id;
