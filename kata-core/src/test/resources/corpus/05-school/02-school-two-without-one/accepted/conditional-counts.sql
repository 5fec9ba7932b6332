SELECT s.handle
FROM students s JOIN enrolments e USING (student_id)
GROUP BY s.handle
HAVING count(*) FILTER (WHERE e.course_id = 'ALG') > 0
   AND count(*) FILTER (WHERE e.course_id = 'CHE') > 0
   AND count(*) FILTER (WHERE e.course_id = 'DRA') = 0
ORDER BY s.handle;
