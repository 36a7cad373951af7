import {
  group,
  id,
  type Instant,
  listOf,
  mayHaveComeBy,
  mayHoldAt,
  type Moment,
  span,
} from '@throughline/kernel';

const mergeMade = group('EntityMergeMade', {
  into: id('Entity'),
  during: span().says('From when until when it counted as that one.'),
});

/** What a row tells of an entity’s merges. */
export const mergeFields = {
  itself: id('Entity').says('Its own record.'),
  canonical: id('Entity').says(
    'What it counts as: itself, or what it was merged into, which may count as another one in its turn.',
  ),
  merges: listOf(mergeMade).says('Every merge of it into another, in the order recorded.'),
} as const;

type Merges = {
  readonly itself: string;
  readonly canonical: string;
  readonly merges: readonly (typeof mergeMade)['_type'][];
};

export const unmergedYet = (entity: string): Merges => ({ itself: entity, canonical: entity, merges: [] });

export const withMerge = <R extends Merges>(row: R, into: string, from: Moment): R => ({
  ...row,
  canonical: into,
  merges: [...row.merges, { into, during: { from } }],
});

export const withUnmerge = <R extends Merges>(row: R, to: Moment): R => ({
  ...row,
  canonical: row.itself,
  merges: row.merges.map(({ into, during }) => ({ into, during: { to, ...during } })),
});

/** The row with the merge that was in force at an instant. */
export const mergedAt = <R extends Merges>(row: R, at: Instant): R => ({
  ...row,
  canonical: row.merges.findLast(({ during }) => mayHoldAt(during, at))?.into ?? row.itself,
  merges: row.merges.filter(({ during }) => mayHaveComeBy(during.from, at)),
});
