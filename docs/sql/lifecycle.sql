-- # The life of a group: its stages as each agency declared or adopted them, and where each agency holds it to be now.
-- query Lifecycle {
--   lifecycle(group: "group-88red098qgsww32syx0bd9xm") {
--     name
--     stages {
--       stage
--       declaredById
--       happened {
--         earliest
--         precision
--       }
--       recordedAt
--       basis
--       adoptions {
--         agencyId
--         recordedAt
--       }
--     }
--     current {
--       agencyId
--       stage
--       origin
--     }
--   }
-- }

(select key, born, known_since, true_from, row from picture."re_emergence" where from_position <= $1 and born <= $1 and "by_group" = $2::text order by born, key) union all (select key, born, known_since, true_from, row from picture."re_emergence_history"
  where from_position <= $1 and born <= $1 and "by_group" = $2::text and to_position > $1 and slot = any($3::bigint[]) order by born, key) order by born, key;

(select key, born, known_since, true_from, row from picture."stage_declaration" where from_position <= $1 and born <= $1 and "by_group" = $2::text order by born, key) union all (select key, born, known_since, true_from, row from picture."stage_declaration_history"
  where from_position <= $1 and born <= $1 and "by_group" = $2::text and to_position > $1 and slot = any($3::bigint[]) order by born, key) order by born, key;

(select key, born, known_since, true_from, row from picture."stage_proposal" where from_position <= $1 and born <= $1 and "by_group" = $2::text order by born, key) union all (select key, born, known_since, true_from, row from picture."stage_proposal_history"
  where from_position <= $1 and born <= $1 and "by_group" = $2::text and to_position > $1 and slot = any($3::bigint[]) order by born, key) order by born, key;

select key, born, known_since, true_from, row from picture."group" where key = any($2::text[]) and from_position <= $1 and born <= $1
  union all select key, born, known_since, true_from, row from unnest($2::text[]) as wanted (named) cross join lateral (
  select * from picture."group_history" where key = named and to_position > $1 order by to_position limit 1) as next where from_position <= $1 and born <= $1 order by born, key;
