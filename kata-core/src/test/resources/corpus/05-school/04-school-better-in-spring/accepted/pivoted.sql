SELECT s.handle, e.course_id
FROM enrolments e JOIN students s USING (student_id)
GROUP BY s.handle, e.course_id
HAVING max(e.grade) FILTER (WHERE e.term = 'spring') > max(e.grade) FILTER (WHERE e.term = 'autumn')
ORDER BY 1, 2;
