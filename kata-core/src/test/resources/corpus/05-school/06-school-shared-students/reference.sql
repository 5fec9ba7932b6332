SELECT a.course_id AS first_course, b.course_id AS second_course, count(DISTINCT a.student_id) AS students
FROM enrolments AS a
JOIN enrolments AS b ON b.student_id = a.student_id AND a.course_id < b.course_id
GROUP BY a.course_id, b.course_id
HAVING count(DISTINCT a.student_id) >= 2
ORDER BY first_course, second_course;
