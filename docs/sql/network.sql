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

(select key, born, known_since, true_from, row from picture."membership" where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text order by born, key) union all (select key, born, known_since, true_from, row from picture."membership_history"
  where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text and to_position > $1 and slot = any($5::bigint[]) order by born, key) order by born, key;

(select key, born, known_since, true_from, row from picture."tie" where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text order by born, key) union all (select key, born, known_since, true_from, row from picture."tie_history"
  where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) and "by_group" = $4::text and to_position > $1 and slot = any($5::bigint[]) order by born, key) order by born, key;

select key, born, known_since, true_from, row from picture."group" where key = any($4::text[]) and from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2)
  union all select key, born, known_since, true_from, row from unnest($4::text[]) as wanted (named) cross join lateral (
  select * from picture."group_history" where key = named and to_position > $1 order by to_position limit 1) as next where from_position <= $1 and born <= $1 and true_from <= $3 and (true_to is null or true_to >= $2) order by born, key;
