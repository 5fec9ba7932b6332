-- expect: rows
SELECT handle FROM students
WHERE student_id IN (
  SELECT student_id FROM enrolments WHERE course_id = 'ALG'
  INTERSECT SELECT student_id FROM enrolments WHERE course_id = 'CHE'
  EXCEPT SELECT student_id FROM enrolments WHERE course_id = 'DRA' AND grade IS NOT NULL);
