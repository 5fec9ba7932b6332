SELECT year, course_id, count(grade) AS graded, avg(grade) AS average_grade
FROM students JOIN enrolments USING (student_id)
GROUP BY ROLLUP (year, course_id)
ORDER BY year ASC NULLS LAST, course_id ASC NULLS LAST;
