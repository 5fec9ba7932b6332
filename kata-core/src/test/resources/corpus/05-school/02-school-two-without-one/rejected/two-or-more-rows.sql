-- expect: rows
SELECT s.handle FROM students s
WHERE (SELECT count(*) FROM enrolments e WHERE e.student_id = s.student_id AND e.course_id IN ('ALG', 'CHE')) >= 2
  AND NOT EXISTS (SELECT 1 FROM enrolments e WHERE e.student_id = s.student_id AND e.course_id = 'DRA');
