WITH autumn AS (FROM enrolments WHERE term = 'autumn' AND grade IS NOT NULL),
     spring AS (FROM enrolments WHERE term = 'spring' AND grade IS NOT NULL)
SELECT s.handle, course_id
FROM autumn JOIN spring USING (student_id, course_id) JOIN students s USING (student_id)
WHERE NOT spring.grade <= autumn.grade
ORDER BY s.handle, course_id;
