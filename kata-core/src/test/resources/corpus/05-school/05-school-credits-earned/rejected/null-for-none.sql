-- expect: rows
SELECT s.handle, sum(c.credits) AS credits
FROM students s
LEFT JOIN (SELECT DISTINCT student_id, course_id FROM enrolments WHERE grade >= 3) p ON p.student_id = s.student_id
LEFT JOIN courses c ON c.course_id = p.course_id
GROUP BY s.handle ORDER BY credits DESC, s.handle;
