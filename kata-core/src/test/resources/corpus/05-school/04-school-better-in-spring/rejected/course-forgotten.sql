-- expect: rows
SELECT s.handle, b.course_id
FROM enrolments a JOIN enrolments b ON b.student_id = a.student_id JOIN students s ON s.student_id = a.student_id
WHERE a.term = 'autumn' AND b.term = 'spring' AND b.grade > a.grade
ORDER BY s.handle, b.course_id;
