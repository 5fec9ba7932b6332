-- expect: rows
SELECT s.year, e.course_id, count(e.grade) AS graded, avg(e.grade) AS average_grade
FROM students s LEFT JOIN enrolments e USING (student_id)
GROUP BY ROLLUP (s.year, e.course_id)
ORDER BY year, course_id;
