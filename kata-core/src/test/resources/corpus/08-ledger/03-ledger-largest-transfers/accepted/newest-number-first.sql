select t.transfer_id, t.amount from main.transfer t order by t.amount desc, t.transfer_id desc fetch first 3 rows only
