-- expect: rows
SELECT s.handle, b.course_id
FROM enrolments b LEFT JOIN enrolments a ON a.student_id = b.student_id AND a.course_id = b.course_id AND a.term = 'autumn'
JOIN students s ON s.student_id = b.student_id
WHERE b.term = 'spring' AND b.grade > ifnull(a.grade, 0)
ORDER BY s.handle, b.course_id;
