-- expect: rows
SELECT s.handle
FROM students s JOIN enrolments e USING (student_id) JOIN courses c USING (course_id)
WHERE c.required AND e.grade IS NOT NULL
GROUP BY s.handle
HAVING count(DISTINCT course_id) = (SELECT count(*) FROM courses WHERE required)
ORDER BY s.handle;
