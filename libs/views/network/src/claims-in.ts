import { canonicalIn, entityMerges } from '@throughline/entity';
import { canonicalGroup, groupRelations, groups, groupsUnder, memberships, ties } from '@throughline/group';
import type { Instant, Read, RowOf, Rows } from '@throughline/kernel';

/** What must be readable for `claimsIn`. */
export const readForClaims = [groups, groupRelations, entityMerges, memberships, ties];

export type MemberClaim = RowOf<typeof memberships> & {
  /** Whom the claim itself names, where that counts as another. */
  readonly named: string;
};
export type TieClaim = RowOf<typeof ties>;

/** What is claimed of a group in the picture. */
export type Claims = {
  readonly group: string;
  /** The group that it counts as: itself, unless it was merged. */
  readonly countsAs: string;
  /** The group, and those that were merged into it. */
  readonly under: readonly string[];
  readonly members: readonly MemberClaim[];
  readonly ties: readonly TieClaim[];
  /** When the latest of all this came on the record. */
  readonly knownAt: Instant;
};

/** The group, and all that were merged into it in the picture. */
export const groupsIn = async (rows: Rows, group: string): Promise<readonly string[]> =>
  groupsUnder(await mergesIn(rows), group);

const mergesIn = async (rows: Rows) =>
  (await rows.all(groupRelations, { kind: ['MERGED_INTO'] })).map(({ row }) => row);

/**
 * The claims that stand in the picture, on the group and on all that were merged into it, each of them about whom the
 * persons count as there. Where no date is asked for, what was said to have ended has left.
 */
export const claimsIn = async (rows: Rows, group: string): Promise<Claims | undefined> => {
  const identified = await rows.one(groups, group);
  if (!identified) return undefined;
  const related = await mergesIn(rows);
  const under = groupsUnder(related, group);
  const [claimed, tied] = await Promise.all([
    rows.all(memberships, { group: under }),
    rows.all(ties, { group: under }),
  ]);
  const stand = <R extends { readonly end?: string | undefined }>(claim: Read<R>): boolean =>
    rows.trueAt !== undefined || claim.row.end === undefined;
  const [members, joining] = [claimed.filter(stand), tied.filter(stand)];
  const named = [
    ...members.map(({ row }) => row.person),
    ...joining.flatMap(({ row: { from, to } }) => [from, to]),
  ];
  const canonical = await canonicalIn(rows, [...new Set(named)]);
  const as = (entity: string): string => canonical.get(entity) ?? entity;
  return {
    group,
    countsAs: canonicalGroup(related, group),
    under,
    members: members.map(({ row }) => ({ ...row, person: as(row.person), named: row.person })),
    ties: joining
      .map(({ row }) => ({ ...row, from: as(row.from), to: as(row.to) }))
      .filter(({ from, to }) => from !== to),
    knownAt: latestOf([identified, ...claimed, ...tied].map(({ knownSince }) => knownSince)),
  };
};

const latestOf = (instants: readonly Instant[]): Instant =>
  instants.reduce((latest, one) => (one > latest ? one : latest));
