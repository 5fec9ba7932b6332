-- expect: rows
SELECT s.handle, a.course_id
FROM enrolments a JOIN enrolments b USING (student_id, course_id) JOIN students s USING (student_id)
WHERE a.term = 'autumn' AND b.term = 'spring' AND b.grade > a.grade AND b.grade >= 3
ORDER BY s.handle, a.course_id;
