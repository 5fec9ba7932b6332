-- expect: rows
SELECT s.handle
FROM students s JOIN enrolments e USING (student_id) JOIN courses c USING (course_id)
WHERE c.required
GROUP BY s.handle
HAVING count(DISTINCT course_id) = 2
ORDER BY s.handle;
