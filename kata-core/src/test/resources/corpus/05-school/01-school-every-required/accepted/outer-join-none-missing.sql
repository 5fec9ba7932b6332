SELECT s.handle
FROM students s CROSS JOIN courses c
LEFT JOIN enrolments e ON e.student_id = s.student_id AND e.course_id = c.course_id
WHERE c.required
GROUP BY s.handle
HAVING bool_and(e.student_id IS NOT NULL)
ORDER BY s.handle;
