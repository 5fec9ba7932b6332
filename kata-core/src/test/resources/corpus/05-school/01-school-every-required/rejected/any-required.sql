-- expect: rows
SELECT DISTINCT s.handle
FROM students s JOIN enrolments e USING (student_id) JOIN courses c USING (course_id)
WHERE c.required
ORDER BY s.handle;
