-- expect: rows
SELECT handle FROM students JOIN enrolments USING (student_id)
WHERE course_id IN ('ALG', 'CHE') GROUP BY handle HAVING count(*) = 2
EXCEPT
SELECT handle FROM students JOIN enrolments USING (student_id) WHERE course_id = 'DRA';
