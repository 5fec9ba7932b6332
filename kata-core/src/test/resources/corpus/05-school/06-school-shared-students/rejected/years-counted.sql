-- expect: rows
SELECT a.course_id, b.course_id, count(DISTINCT a.student_id)
FROM enrolments a JOIN enrolments b USING (student_id) JOIN students s USING (student_id)
WHERE a.course_id < b.course_id
GROUP BY ALL HAVING count(DISTINCT s.year) >= 2 ORDER BY 1, 2;
