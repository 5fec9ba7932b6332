-- A whole salary is above the average exactly when it is above its floor.
select badge, salary from employees e
where salary > (select sum(salary) // count(*) from employees c where c.dept_id = e.dept_id having count(*) > 0);
