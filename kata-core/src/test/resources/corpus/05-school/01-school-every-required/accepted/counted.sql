SELECT s.handle
FROM students s
JOIN enrolments e ON e.student_id = s.student_id
JOIN courses c ON c.course_id = e.course_id
WHERE c.required = true
GROUP BY s.student_id, s.handle
HAVING count(DISTINCT c.course_id) = (SELECT count(*) FROM courses WHERE required)
ORDER BY s.handle;
