SELECT s.year, e.course_id, count(e.grade) AS graded, avg(e.grade) AS average_grade
FROM enrolments AS e
JOIN students AS s ON s.student_id = e.student_id
GROUP BY GROUPING SETS ((s.year, e.course_id), (s.year), ())
ORDER BY year NULLS LAST, course_id NULLS LAST;
