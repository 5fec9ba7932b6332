SELECT handle, sum(credits) AS credits
FROM (
  SELECT s.handle, c.course_id, c.credits
  FROM students s JOIN enrolments e USING (student_id) JOIN courses c USING (course_id) WHERE e.grade BETWEEN 3 AND 5
  UNION
  SELECT handle, NULL, 0 FROM students
)
GROUP BY handle
ORDER BY credits DESC, handle;
