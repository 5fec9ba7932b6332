-- expect: rows
SELECT s.handle, coalesce(sum(c.credits), 0) AS credits
FROM students s
LEFT JOIN (SELECT student_id, course_id, arg_max(grade, term) AS grade FROM enrolments GROUP BY ALL) l
  ON l.student_id = s.student_id AND l.grade >= 3
LEFT JOIN courses c ON c.course_id = l.course_id
GROUP BY s.handle ORDER BY credits DESC, s.handle;
