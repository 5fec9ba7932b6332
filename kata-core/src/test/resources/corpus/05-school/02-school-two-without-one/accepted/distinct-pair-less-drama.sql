SELECT handle
FROM main.students JOIN main.enrolments USING (student_id)
WHERE course_id IN ('ALG', 'CHE')
GROUP BY handle
HAVING count(DISTINCT course_id) = 2
EXCEPT
SELECT handle FROM main.students NATURAL JOIN main.enrolments WHERE course_id LIKE 'DRA';
