-- # One date, two clocks: the network on 6 December 2023 as it is known today, and as it was known on that day.
-- query Network {
--   knownNow: network(group: "group-88red098qgsww32syx0bd9xm", at: { trueAt: "2023-12-06" }) {
--     memberCount
--     tieCount
--     members {
--       label
--       roles
--       surely
--     }
--   }
--   knownThen: network(
--     group: "group-88red098qgsww32syx0bd9xm"
--     at: { trueAt: "2023-12-06", knownAt: "2023-12-06" }
--   ) {
--     memberCount
--     tieCount
--     members {
--       label
--       roles
--       surely
--     }
--   }
-- }

select key, born, known_since, true_from, row from picture."group" where key = any($4::text[]) and from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2)
  union all select key, born, known_since, true_from, row from unnest($4::text[]) as wanted (named) cross join lateral (
  select * from picture."group_history" where key = named and to_position > $1 order by to_position limit 1) as next where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) order by born, key;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."group_relation_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."group_relation" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."group_relation" where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_kind" = $4::text and not (select sparse from depth) order by born, key limit $5) union all (select key, born, known_since, true_from, row from (select * from picture."group_relation"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_kind" = $4::text order by born, key limit $5) union all (select key, born, known_since, true_from, row
  from (select * from picture."group_relation_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_kind" = $4::text order by born, key limit $5) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($6::bigint[]) as place (slot) cross join lateral (
  select born, key, to_position from picture."group_relation_history" as version
  where version.slot = place.slot and from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_kind" = $4::text and to_position > $1 order by born, key limit $5) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."group_relation_history") order by born, key limit $5) as first
  join picture."group_relation_history" using (key, to_position) order by born, key limit $5) order by born, key limit $5;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."membership_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."membership" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."membership" where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text and not (select sparse from depth) order by born, key limit $5) union all (select key, born, known_since, true_from, row from (select * from picture."membership"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text order by born, key limit $5) union all (select key, born, known_since, true_from, row
  from (select * from picture."membership_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text order by born, key limit $5) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($6::bigint[]) as place (slot) cross join lateral (
  select born, key, to_position from picture."membership_history" as version
  where version.slot = place.slot and from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text and to_position > $1 order by born, key limit $5) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."membership_history") order by born, key limit $5) as first
  join picture."membership_history" using (key, to_position) order by born, key limit $5) order by born, key limit $5;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."tie_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."tie" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."tie" where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text and not (select sparse from depth) order by born, key limit $5) union all (select key, born, known_since, true_from, row from (select * from picture."tie"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text order by born, key limit $5) union all (select key, born, known_since, true_from, row
  from (select * from picture."tie_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text order by born, key limit $5) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($6::bigint[]) as place (slot) cross join lateral (
  select born, key, to_position from picture."tie_history" as version
  where version.slot = place.slot and from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text and to_position > $1 order by born, key limit $5) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."tie_history") order by born, key limit $5) as first
  join picture."tie_history" using (key, to_position) order by born, key limit $5) order by born, key limit $5;
