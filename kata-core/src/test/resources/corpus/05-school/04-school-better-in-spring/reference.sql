SELECT s.handle, a.course_id
FROM enrolments AS a
JOIN enrolments AS b ON b.student_id = a.student_id AND b.course_id = a.course_id
JOIN students AS s ON s.student_id = a.student_id
WHERE a.term = 'autumn' AND b.term = 'spring' AND b.grade > a.grade
ORDER BY handle, course_id;
