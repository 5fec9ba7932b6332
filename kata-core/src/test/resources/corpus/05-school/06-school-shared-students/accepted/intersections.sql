SELECT * FROM (
  SELECT a.course_id AS a, b.course_id AS b,
         (SELECT count(*) FROM (SELECT student_id FROM enrolments WHERE course_id = a.course_id
                                INTERSECT SELECT student_id FROM enrolments WHERE course_id = b.course_id)) AS n
  FROM courses a JOIN courses b ON a.course_id < b.course_id
) AS pairs
WHERE n >= 2
ORDER BY a, b;
