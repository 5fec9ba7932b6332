select m.card,
  (select count(*) from loans l where l.member_id = m.member_id) as n,
  (select count(*) from loans l where l.member_id = m.member_id and l.returned_on >= l.due_on + interval 1 day) as n_late,
  (select count(*) from loans l where l.member_id = m.member_id and l.returned_on is null) as n_out
from members m;
