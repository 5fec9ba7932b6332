-- One statement: the check stands inside the sum.
insert or replace into daily_revenue
select ordered_at::date,
       count(amount_cents),
       sum(case when typeof(amount_cents) = 'BIGINT' then amount_cents else error('cents, please') end)
from landed_orders
where amount_cents is not null
group by 1
