-- expect: rows
SELECT s.year, e.course_id, count(e.grade) AS graded, avg(e.grade) AS average_grade
FROM enrolments e JOIN students s USING (student_id)
GROUP BY GROUPING SETS ((s.year, e.course_id), (s.year))
ORDER BY year, course_id;
