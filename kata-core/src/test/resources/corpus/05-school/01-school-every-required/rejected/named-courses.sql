-- expect: rows
SELECT handle FROM students
WHERE student_id IN (SELECT student_id FROM enrolments WHERE course_id = 'ALG')
  AND student_id IN (SELECT student_id FROM enrolments WHERE course_id = 'CHE')
ORDER BY handle;
