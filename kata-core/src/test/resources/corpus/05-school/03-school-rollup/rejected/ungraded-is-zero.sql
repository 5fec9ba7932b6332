-- expect: rows
SELECT s.year, e.course_id, count(e.grade) AS graded, avg(coalesce(e.grade, 0)) AS average_grade
FROM enrolments e JOIN students s USING (student_id)
GROUP BY ROLLUP (s.year, e.course_id)
ORDER BY year, course_id;
