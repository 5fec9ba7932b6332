WITH g AS (SELECT s.year, e.course_id, e.grade FROM students s, enrolments e WHERE s.student_id = e.student_id)
SELECT year, course_id, count(grade) AS graded, avg(grade) AS average_grade FROM g GROUP BY year, course_id
UNION ALL
SELECT year, NULL, count(grade), avg(grade) FROM g GROUP BY year
UNION ALL
SELECT NULL, NULL, count(grade), avg(grade) FROM g
ORDER BY 1, 2;
