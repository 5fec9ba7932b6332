-- expect: rows
SELECT DISTINCT s.handle FROM students s
JOIN enrolments a ON a.student_id = s.student_id AND a.course_id = 'ALG'
JOIN enrolments c ON c.student_id = s.student_id AND c.course_id = 'CHE'
JOIN enrolments d ON d.student_id = s.student_id AND d.course_id <> 'DRA';
