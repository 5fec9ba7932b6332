SELECT handle, course_id
FROM (
  SELECT s.handle, e.course_id, e.grade - lag(e.grade) OVER (PARTITION BY e.student_id, e.course_id ORDER BY e.term) AS change
  FROM main.students s, main.enrolments e
  WHERE s.student_id = e.student_id
)
WHERE change > 0
ORDER BY handle, course_id;
