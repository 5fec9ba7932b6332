SELECT DISTINCT s.handle
FROM enrolments a, enrolments c, students s
WHERE a.student_id = c.student_id AND s.student_id = a.student_id
  AND a.course_id = 'ALG' AND c.course_id = 'CHE'
  AND s.student_id NOT IN (SELECT student_id FROM enrolments WHERE course_id = 'DRA');
