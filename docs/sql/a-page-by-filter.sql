-- query PageByFilter {
--   actions(first: 50, filter: { status: [PLANNED] }, at: { knownAt: "2030" }) { totalCount nodes { title } }
-- }

select (select count(*) from picture."action" where from_position <= $1 and born <= $1 and "by_status" = $2::text ) + (select count(*) from picture."action_history"
  where from_position <= $1 and born <= $1 and "by_status" = $2::text and to_position > $1 and slot = any($3::bigint[]) ) as total;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."action_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."action" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."action" where from_position <= $1 and born <= $1 and "by_status" = $2::text and not (select sparse from depth) order by born desc, key desc limit $3) union all (select key, born, known_since, true_from, row from (select * from picture."action"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and born <= $1 and "by_status" = $2::text order by born desc, key desc limit $3) union all (select key, born, known_since, true_from, row
  from (select * from picture."action_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and born <= $1 and "by_status" = $2::text order by born desc, key desc limit $3) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($4::bigint[]) as place (slot) cross join lateral (
  select born, key, to_position from picture."action_history" as version
  where version.slot = place.slot and from_position <= $1 and born <= $1 and "by_status" = $2::text and to_position > $1 order by born desc, key desc limit $3) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."action_history") order by born desc, key desc limit $3) as first
  join picture."action_history" using (key, to_position) order by born desc, key desc limit $3) order by born desc, key desc limit $3;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."action_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."action" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."action" where from_position <= $1 and born <= $1 and "by_status" = $2::text and not (select sparse from depth) order by born, key limit $3) union all (select key, born, known_since, true_from, row from (select * from picture."action"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and born <= $1 and "by_status" = $2::text order by born, key limit $3) union all (select key, born, known_since, true_from, row
  from (select * from picture."action_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and born <= $1 and "by_status" = $2::text order by born, key limit $3) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($4::bigint[]) as place (slot) cross join lateral (
  select born, key, to_position from picture."action_history" as version
  where version.slot = place.slot and from_position <= $1 and born <= $1 and "by_status" = $2::text and to_position > $1 order by born, key limit $3) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."action_history") order by born, key limit $3) as first
  join picture."action_history" using (key, to_position) order by born, key limit $3) order by born, key limit $3;
