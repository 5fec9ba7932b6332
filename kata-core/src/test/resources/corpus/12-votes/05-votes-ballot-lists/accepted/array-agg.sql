SELECT election_id, any_value(title) AS title, array_agg(label ORDER BY label ASC) AS labels,
       struct_pack(slates := count(label), first := min(label)) AS facts
FROM election JOIN slate USING (election_id)
GROUP BY election_id
ORDER BY 1;
