-- expect: rows
SELECT s.handle, a.course_id
FROM enrolments a JOIN enrolments b ON b.course_id = a.course_id JOIN students s ON s.student_id = b.student_id
WHERE a.term = 'autumn' AND b.term = 'spring' AND b.grade > a.grade
ORDER BY s.handle, a.course_id;
