SELECT (SELECT handle FROM students s WHERE s.student_id = b.student_id) AS handle, b.course_id
FROM enrolments b
WHERE b.term <> 'autumn'
  AND EXISTS (SELECT * FROM enrolments a
              WHERE a.student_id = b.student_id AND a.course_id = b.course_id AND a.term <> b.term AND a.grade < b.grade)
ORDER BY handle, course_id;
