-- expect: rows
SELECT s.handle FROM students s
JOIN enrolments a ON a.student_id = s.student_id AND a.course_id = 'ALG'
JOIN enrolments c ON c.student_id = s.student_id AND c.course_id = 'CHE'
WHERE s.student_id NOT IN (SELECT student_id FROM enrolments WHERE course_id = 'DRA');
