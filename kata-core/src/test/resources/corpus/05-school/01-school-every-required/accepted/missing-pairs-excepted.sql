SELECT handle FROM students
WHERE student_id NOT IN (
  SELECT student_id FROM (
    SELECT s.student_id, c.course_id FROM students s, courses c WHERE c.required
    EXCEPT
    SELECT student_id, course_id FROM enrolments))
ORDER BY 1;
