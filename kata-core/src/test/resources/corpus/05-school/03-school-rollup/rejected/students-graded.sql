-- expect: rows
SELECT s.year, e.course_id, count(DISTINCT (s.student_id, e.course_id)) AS graded, avg(e.grade) AS average_grade
FROM enrolments e JOIN students s USING (student_id)
GROUP BY ROLLUP (s.year, e.course_id)
ORDER BY year, course_id;
