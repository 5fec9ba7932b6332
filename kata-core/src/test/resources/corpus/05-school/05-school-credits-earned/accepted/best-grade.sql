WITH best AS (SELECT student_id, course_id, max(grade) AS grade FROM enrolments GROUP BY student_id, course_id)
SELECT s.handle, sum(CASE WHEN best.grade >= 3 THEN c.credits ELSE 0 END) AS credits
FROM students s
LEFT JOIN best ON best.student_id = s.student_id
LEFT JOIN courses c ON c.course_id = best.course_id
GROUP BY s.handle
ORDER BY credits DESC, s.handle;
