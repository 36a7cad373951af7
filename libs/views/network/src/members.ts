import { memberships } from '@throughline/group';
import {
  derivedFact,
  boolean,
  code,
  count,
  group,
  id,
  type Instant,
  listOf,
  type RowOf,
} from '@throughline/kernel';
import { codesOf, MemberRole } from '@throughline/vocabulary';
import { gather, weigh } from './gather';

export const networkMember = group('NetworkMember', {
  person: id('Entity'),
  label: memberships.fields.label,
  roles: listOf(code(MemberRole)).says('Every role claimed, the weightiest first.'),
  claims: count().says('How many claims say so.'),
  surely: boolean().says('Whether a claim holds however its uncertain dates fall.'),
  derived: listOf(derivedFact).says('What in the claims the source did not give.'),
});

export const membersOf = (
  claims: readonly RowOf<typeof memberships>[],
  at: Instant | undefined,
): readonly (typeof networkMember)['_type'][] =>
  gather(claims, ({ person }) => person).map((same) => {
    const claimed = new Set(same.map(({ role }) => role));
    return {
      person: same[0].person,
      // The latest claim names the person: the label is passed on unread, as it may be sealed.
      label: (same.at(-1) ?? same[0]).label,
      roles: codesOf(MemberRole).filter((role) => claimed.has(role)),
      ...weigh(same, at),
    };
  });
