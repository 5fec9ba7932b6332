SELECT s.handle, coalesce(sum(c.credits), 0) AS credits
FROM students AS s
LEFT JOIN (SELECT DISTINCT student_id, course_id FROM enrolments WHERE grade >= 3) AS passed ON passed.student_id = s.student_id
LEFT JOIN courses AS c ON c.course_id = passed.course_id
GROUP BY s.student_id, s.handle
ORDER BY credits DESC, handle;
