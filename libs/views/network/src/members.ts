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
  type Rows,
} from '@throughline/kernel';
import { codesOf, MemberRole } from '@throughline/vocabulary';
import type { MemberClaim } from './claims-in';
import { gather, weigh } from './gather';

export const networkMember = group('NetworkMember', {
  person: id('Entity').says('Whom the claims are about, as at the moment asked for.'),
  alsoNamed: listOf(id('Entity')).says('Entities that count as this one, and that claims name.'),
  label: memberships.fields.label,
  roles: listOf(code(MemberRole)).says('Every role claimed, the weightiest first.'),
  overdueForReview: boolean().says(
    'Whether a claim should have been looked at again by at.trueAt, or else at.knownAt, or now, and was not.',
  ),
  claims: count().says('How many claims say so.'),
  surely: boolean().says('Whether a claim holds however its uncertain dates fall.'),
  derived: listOf(derivedFact).says('What in the claims the source did not give.'),
});

/** Whether the claim should have been looked at again by an instant, and was not. */
const isOverdue = ({ during, end, reviewBy }: MemberClaim, now: Instant): boolean =>
  during.to === undefined && end === undefined && reviewBy !== undefined && reviewBy < now;

/** The persons claimed, each once; `now` tells which claims are overdue for review. */
export const membersOf = (
  claims: readonly MemberClaim[],
  { trueAt, now }: Pick<Rows, 'trueAt' | 'now'>,
): readonly (typeof networkMember)['_type'][] =>
  gather(claims, ({ person }) => person).map((same) => {
    const claimed = new Set(same.map(({ role }) => role));
    const { person } = same[0];
    return {
      person,
      alsoNamed: [...new Set(same.map(({ named }) => named))].filter((named) => named !== person),
      // The latest claim names the person: the label is passed on unread, as it may be sealed.
      label: (same.at(-1) ?? same[0]).label,
      roles: codesOf(MemberRole).filter((role) => claimed.has(role)),
      overdueForReview: same.some((claim) => isOverdue(claim, now)),
      ...weigh(same, trueAt),
    };
  });
