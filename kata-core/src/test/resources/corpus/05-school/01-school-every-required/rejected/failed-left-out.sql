-- expect: rows
SELECT s.handle
FROM students s
WHERE NOT EXISTS (
  SELECT 1 FROM courses c
  WHERE c.required AND c.credits > 3
    AND c.course_id NOT IN (SELECT e.course_id FROM enrolments e WHERE e.student_id = s.student_id))
ORDER BY s.handle;
