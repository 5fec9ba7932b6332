-- expect: rows
SELECT s.handle, a.course_id
FROM enrolments a JOIN enrolments b USING (student_id, course_id) JOIN students s USING (student_id)
WHERE a.term = 'autumn' AND b.term = 'spring' AND coalesce(b.grade, 0) > coalesce(a.grade, 0)
ORDER BY s.handle, a.course_id;
