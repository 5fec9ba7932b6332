SELECT s.handle
FROM main.students s
WHERE list_has_all(
  (SELECT coalesce(list(e.course_id), []) FROM main.enrolments e WHERE e.student_id = s.student_id),
  (SELECT list(c.course_id) FROM main.courses c WHERE c.required))
ORDER BY s.handle;
