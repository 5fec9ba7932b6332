-- expect: rows
SELECT s.handle
FROM students s JOIN enrolments e USING (student_id)
GROUP BY s.handle
HAVING count(DISTINCT e.course_id) > (SELECT count(*) FROM courses WHERE required)
ORDER BY s.handle;
