-- expect: rows
SELECT s.year, e.course_id, count(e.grade) AS graded, avg(e.grade) AS average_grade
FROM enrolments e JOIN students s USING (student_id)
WHERE e.grade IS NOT NULL
GROUP BY ROLLUP (s.year, e.course_id)
ORDER BY year, course_id;
