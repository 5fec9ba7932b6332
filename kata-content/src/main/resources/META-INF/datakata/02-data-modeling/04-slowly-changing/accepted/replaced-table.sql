create or replace table dim_customer as
select customer_id, region, valid_from,
       min(valid_from) over (partition by customer_id order by valid_from
                             rows between 1 following and unbounded following) as valid_to
from (select customer_id, region, valid_from from dim_customer
      union
      from customer_changes select customer_id, region, changed_at);
