SELECT e.election_id, e.title, list_sort(list(s.label)) AS labels,
       struct_pack(slates := count(DISTINCT s.slate_id), first := list_sort(list(s.label))[1]) AS facts
FROM election e, slate s
WHERE e.election_id = s.election_id
GROUP BY ALL
ORDER BY e.election_id;
