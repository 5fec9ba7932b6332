SELECT s.handle
FROM students AS s
WHERE NOT EXISTS (
  SELECT 1 FROM courses AS c
  WHERE c.required
    AND NOT EXISTS (SELECT 1 FROM enrolments AS e WHERE e.student_id = s.student_id AND e.course_id = c.course_id))
ORDER BY handle;
