-- expect: rows
SELECT s.handle, coalesce(sum(DISTINCT c.credits), 0) AS credits
FROM students s LEFT JOIN enrolments e ON e.student_id = s.student_id AND e.grade >= 3 LEFT JOIN courses c ON c.course_id = e.course_id
GROUP BY s.handle ORDER BY credits DESC, s.handle;
