select (select name from departments d where d.dept_id = e.dept_id) as department, badge, salary
from employees e
where dept_id is not null
  and not exists (select 1 from employees o where o.dept_id = e.dept_id and o.salary > e.salary)
order by department, badge;
