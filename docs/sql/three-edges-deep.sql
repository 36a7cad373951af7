-- query ThreeEdgesDeep($at: At) {
--   groups(first: 50, at: $at) {
--     nodes {
--       name
--       memberships(first: 5) {
--         totalCount
--         nodes {
--           label
--           group {
--             name
--             actions(first: 5, order: HAPPENED_NEWEST_FIRST) { nodes { title } }
--           }
--         }
--       }
--     }
--   }
-- }

select key, born, known_since, true_from, row from picture."group" where key = any($2::text[]) and from_position <= $1 and born <= $1
  union all select key, born, known_since, true_from, row from unnest($2::text[]) as wanted (named) cross join lateral (
  select * from picture."group_history" where key = named and to_position > $1 order by to_position limit 1) as next where from_position <= $1 and born <= $1 order by born, key;

select owner, (select count(*) from picture."membership" where "by_group" = owner and from_position <= $1 and born <= $1) + (select count(*) from picture."membership_history" where "by_group" = owner and from_position <= $1 and born <= $1 and to_position > $1 and slot = any($2::bigint[])
  and (select max(to_position) from picture."membership_history") > $1) as total from unnest($3::text[]) as named (owner);

select owner, found.* from unnest($3::text[]) as named (owner) cross join lateral (
  (select key, born, known_since, true_from, row from picture."action" where "by_group" = owner and from_position <= $1 order by true_from desc, born desc, key desc limit $4) union all (select key, born, known_since, true_from, row from picture."action_history" where "by_group" = owner and from_position <= $1 and to_position > $1 and slot = any($2::bigint[])
  and (select max(to_position) from picture."action_history") > $1 order by true_from desc, born desc, key desc limit $4) order by true_from desc, born desc, key desc limit $4) as found order by owner, true_from desc, born desc, key desc;

select owner, found.* from unnest($3::text[]) as named (owner) cross join lateral (
  (select key, born, known_since, true_from, row from picture."membership" where "by_group" = owner and from_position <= $1 and born <= $1 order by born desc, key desc limit $4) union all (select key, born, known_since, true_from, row from picture."membership_history" where "by_group" = owner and from_position <= $1 and born <= $1 and to_position > $1 and slot = any($2::bigint[])
  and (select max(to_position) from picture."membership_history") > $1 order by born desc, key desc limit $4) order by born desc, key desc limit $4) as found order by owner, born desc, key desc;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."group_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."group" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."group" where from_position <= $1 and born <= $1 and not (select sparse from depth) order by born desc, key desc limit $2) union all (select key, born, known_since, true_from, row from (select * from picture."group"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and born <= $1 order by born desc, key desc limit $2) union all (select key, born, known_since, true_from, row
  from (select * from picture."group_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and born <= $1 order by born desc, key desc limit $2) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($3::bigint[]) as place (slot) cross join lateral (
  select born, key, to_position from picture."group_history" as version
  where version.slot = place.slot and from_position <= $1 and born <= $1 and to_position > $1 order by born desc, key desc limit $2) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."group_history") order by born desc, key desc limit $2) as first
  join picture."group_history" using (key, to_position) order by born desc, key desc limit $2) order by born desc, key desc limit $2;
