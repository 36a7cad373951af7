-- # What led to the decision to target the group: everything about it as it was known on that day, in the order it happened.
-- query Timeline {
--   timeline(
--     subject: "group-88red098qgsww32syx0bd9xm"
--     at: { knownAt: "2040-12-06" }
--     order: HAPPENED_OLDEST_FIRST
--     first: 50
--   ) {
--     totalCount
--     nodes {
--       type
--       happened {
--         earliest
--         latest
--         precision
--       }
--       recordedAt
--       agencyId
--       authority
--       basis
--       details {
--         field
--         value
--       }
--     }
--     pageInfo {
--       hasNextPage
--       endCursor
--     }
--   }
-- }

select (select count(*) from picture."timeline_item" where from_position <= $1 and born <= $1 and "by_in_timeline_of" = $2::text ) + (select count(*) from picture."timeline_item_history"
  where from_position <= $1 and born <= $1 and "by_in_timeline_of" = $2::text and to_position > $1 and slot = any($3::bigint[]) ) as total;

select coalesce(json_agg(json_build_array(key, from_position::text) order by born, key), '[]') as marks
  from ((select key, born, from_position from picture."timeline_member" where from_position <= $1 and born <= $1 and "by_in_timeline_of" = $2::text ) union all (select key, born, from_position from picture."timeline_member_history"
  where from_position <= $1 and born <= $1 and "by_in_timeline_of" = $2::text and to_position > $1 and slot = any($3::bigint[]) )) as found;

select coalesce(json_agg(json_build_array(key, from_position::text) order by born, key), '[]') as marks
  from ((select key, born, from_position from picture."timeline_mention" where from_position <= $1 and born <= $1 and "by_in_timeline_of" = $2::text ) union all (select key, born, from_position from picture."timeline_mention_history"
  where from_position <= $1 and born <= $1 and "by_in_timeline_of" = $2::text and to_position > $1 and slot = any($3::bigint[]) )) as found;

with ended as materialized (select not (select count(*) < 4000 from (select from picture."timeline_item_history" where to_position > $1 order by to_position limit 4000) as counted) as deep),
  depth as materialized (select deep, deep and (select count(*) < 4000 from (select from picture."timeline_item" where from_position <= $1 order by from_position limit 4000) as counted) as sparse from ended) (select key, born, known_since, true_from, row from picture."timeline_item" where from_position <= $1 and "by_in_timeline_of" = $2::text and not (select sparse from depth) order by true_from, born, key limit $3) union all (select key, born, known_since, true_from, row from (select * from picture."timeline_item"
  where from_position <= $1 and (select sparse from depth) order by from_position limit 4000) as old where from_position <= $1 and "by_in_timeline_of" = $2::text order by true_from, born, key limit $3) union all (select key, born, known_since, true_from, row
  from (select * from picture."timeline_item_history"
  where to_position > $1 and not (select deep from depth) order by to_position limit 4000) as few where from_position <= $1 and "by_in_timeline_of" = $2::text order by true_from, born, key limit $3) union all (select key, born, known_since, true_from, row from (
  select found.key, found.to_position from unnest($4::bigint[]) as place (slot) cross join lateral (
  select true_from, born, key, to_position from picture."timeline_item_history" as version
  where version.slot = place.slot and from_position <= $1 and "by_in_timeline_of" = $2::text and to_position > $1 order by true_from, born, key limit $3) as found
  where (select deep from depth) and place.slot <= (select max(slot) from picture."timeline_item_history") order by true_from, born, key limit $3) as first
  join picture."timeline_item_history" using (key, to_position) order by true_from, born, key limit $3) order by true_from, born, key limit $3;
