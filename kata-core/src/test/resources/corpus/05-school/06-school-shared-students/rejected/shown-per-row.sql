-- expect: rows
SELECT a.course_id, b.course_id, count(a.student_id)
FROM enrolments a JOIN enrolments b ON b.student_id = a.student_id AND a.course_id < b.course_id
GROUP BY ALL HAVING count(DISTINCT a.student_id) >= 2 ORDER BY 1, 2;
