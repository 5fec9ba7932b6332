-- expect: rows
SELECT DISTINCT handle FROM students JOIN enrolments USING (student_id)
WHERE course_id IN ('ALG', 'CHE') AND student_id NOT IN (SELECT student_id FROM enrolments WHERE course_id = 'DRA');
