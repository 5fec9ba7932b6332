CREATE TABLE students (
  student_id INTEGER PRIMARY KEY,
  handle     VARCHAR NOT NULL UNIQUE,
  year       INTEGER NOT NULL CHECK (year BETWEEN 1 AND 6)
);

CREATE TABLE courses (
  course_id VARCHAR PRIMARY KEY,
  title     VARCHAR NOT NULL,
  credits   INTEGER NOT NULL CHECK (credits BETWEEN 1 AND 30),
  required  BOOLEAN NOT NULL
);

-- A course may be taken again in the other term. The grade is NULL until it is given; 5 is the best, 3 passes.
CREATE TABLE enrolments (
  student_id INTEGER NOT NULL REFERENCES students (student_id),
  course_id  VARCHAR NOT NULL REFERENCES courses (course_id),
  term       VARCHAR NOT NULL CHECK (term IN ('autumn', 'spring')),
  grade      INTEGER CHECK (grade BETWEEN 1 AND 5),
  PRIMARY KEY (student_id, course_id, term)
);
