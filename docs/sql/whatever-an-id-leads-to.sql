-- query Node { node(id: "group-1") { id } }

select key, born, known_since, true_from, row from picture."group" where key = any($2::text[]) and from_position <= $1 and born <= $1
  union all select key, born, known_since, true_from, row from unnest($2::text[]) as wanted (named) cross join lateral (
  select * from picture."group_history" where key = named and to_position > $1 order by to_position limit 1) as next where from_position <= $1 and born <= $1 order by born, key;
