SELECT s.year, e.course_id, sum(CASE WHEN e.grade IS NULL THEN 0 ELSE 1 END) AS graded, avg(e.grade) AS average_grade
FROM main.enrolments e JOIN main.students s USING (student_id)
GROUP BY CUBE (s.year, e.course_id)
HAVING NOT (grouping(s.year) = 1 AND grouping(e.course_id) = 0)
ORDER BY s.year, e.course_id;
