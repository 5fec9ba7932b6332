SELECT s.handle,
       sum(c.credits * (EXISTS (SELECT 1 FROM enrolments e
                                WHERE e.student_id = s.student_id AND e.course_id = c.course_id AND e.grade IN (3, 4, 5)))::INTEGER) AS credits
FROM main.students s, main.courses c
GROUP BY ALL
ORDER BY credits DESC, s.handle;
