WITH taken AS (SELECT DISTINCT student_id, course_id FROM enrolments)
SELECT x.course_id, y.course_id, count(*)
FROM taken x, taken y
WHERE x.student_id = y.student_id AND y.course_id > x.course_id
GROUP BY x.course_id, y.course_id
HAVING count(*) > 1
ORDER BY 1, 2;
