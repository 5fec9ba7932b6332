-- The month put together from its parts, columns by position.
select make_date(year(o.ordered_at), month(o.ordered_at), 1) as month,
       sum(o.amount_cents) as revenue_cents
from orders as o
where o.status not in ('refunded', 'cancelled')
group by 1
order by 1;
