-- expect: rows
SELECT s.handle, coalesce(sum(c.credits), 0) AS credits
FROM students s LEFT JOIN (SELECT DISTINCT student_id, course_id, max(grade) AS grade FROM enrolments GROUP BY ALL) e USING (student_id)
LEFT JOIN courses c USING (course_id)
WHERE e.grade >= 3 OR e.grade IS NULL
GROUP BY s.handle ORDER BY credits DESC, s.handle;
