SELECT handle,
       coalesce((SELECT sum(c.credits) FROM courses c
                 WHERE c.course_id IN (SELECT e.course_id FROM enrolments e WHERE e.student_id = s.student_id AND e.grade > 2)), 0) AS credits
FROM students s
ORDER BY 2 DESC, 1;
