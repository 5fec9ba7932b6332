WITH l AS (SELECT course_id, list(DISTINCT student_id) AS who FROM enrolments GROUP BY course_id)
SELECT p.course_id AS c1, q.course_id AS c2, len(list_intersect(p.who, q.who)) AS n
FROM l p JOIN l q ON p.course_id < q.course_id
WHERE len(list_intersect(p.who, q.who)) NOT IN (0, 1)
ORDER BY c1, c2;
