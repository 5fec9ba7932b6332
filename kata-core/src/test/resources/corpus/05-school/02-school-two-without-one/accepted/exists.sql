SELECT s.handle FROM students s
WHERE EXISTS (FROM enrolments e WHERE e.student_id = s.student_id AND e.course_id = 'ALG')
  AND EXISTS (FROM enrolments e WHERE e.student_id = s.student_id AND e.course_id = 'CHE')
  AND NOT EXISTS (FROM enrolments e WHERE e.student_id = s.student_id AND e.course_id = 'DRA');
