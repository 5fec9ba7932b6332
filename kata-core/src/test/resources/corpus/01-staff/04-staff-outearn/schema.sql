CREATE TABLE departments (
  dept_id INTEGER PRIMARY KEY,
  name    VARCHAR NOT NULL UNIQUE,
  city    VARCHAR
);

CREATE TABLE employees (
  emp_id     INTEGER PRIMARY KEY CHECK (emp_id > 0),
  badge      VARCHAR NOT NULL UNIQUE,
  role       VARCHAR NOT NULL CHECK (role IN ('engineer', 'analyst', 'clerk', 'lead')),
  dept_id    INTEGER REFERENCES departments (dept_id),
  manager_id INTEGER REFERENCES employees (emp_id),
  salary     INTEGER NOT NULL CHECK (salary BETWEEN 1 AND 1000000),
  bonus      INTEGER CHECK (bonus BETWEEN 0 AND 1000000),
  hired_on   DATE NOT NULL,
  CHECK (manager_id < emp_id)
);
