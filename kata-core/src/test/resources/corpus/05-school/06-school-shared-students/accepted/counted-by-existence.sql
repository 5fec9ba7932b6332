SELECT c.course_id AS one, d.course_id AS other, count(*) AS shared
FROM main.courses c CROSS JOIN main.courses d CROSS JOIN main.students s
WHERE c.course_id < d.course_id
  AND EXISTS (SELECT 1 FROM main.enrolments e WHERE e.student_id = s.student_id AND e.course_id = c.course_id)
  AND s.student_id IN (SELECT e.student_id FROM main.enrolments e WHERE e.course_id = d.course_id)
GROUP BY ALL
HAVING shared >= 2
ORDER BY one, other;
