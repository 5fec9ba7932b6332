-- expect: rows
SELECT s.handle, sum(c.credits) AS credits
FROM students s JOIN (SELECT DISTINCT student_id, course_id FROM enrolments WHERE grade >= 3) p USING (student_id)
JOIN courses c USING (course_id)
GROUP BY s.handle ORDER BY credits DESC, s.handle;
