import {
  derivedFact,
  boolean,
  code,
  count,
  group,
  id,
  type Instant,
  line,
  listOf,
} from '@throughline/kernel';
import { TieKind } from '@throughline/vocabulary';
import type { TieClaim } from './claims-in';
import { gather, weigh } from './gather';

export const networkTie = group('NetworkTie', {
  from: id('Entity'),
  to: id('Entity'),
  kind: code(TieKind),
  directed: boolean().says('Whether it goes from the one to the other, and not both ways.'),
  strength: count().optional().says('The sum of what the claims give.'),
  strengthUnit: line().optional().says('What strength counts.'),
  claims: count().says('How many claims say so.'),
  surely: boolean().says('Whether a claim holds however its uncertain dates fall.'),
  derived: listOf(derivedFact).says('What in the claims the source did not give.'),
});

export type NetworkTie = (typeof networkTie)['_type'];

/** One tie for all claims of the same kind, in the same unit, between the same two, and in the same direction if any. */
export const tiesOf = (claims: readonly TieClaim[], at: Instant | undefined): readonly NetworkTie[] =>
  gather(claims.map(inOrder), ({ from, to, kind, directed, strengthUnit }) =>
    JSON.stringify([from, to, kind, directed, strengthUnit]),
  ).map((same) => {
    const { from, to, kind, directed, strengthUnit } = same[0];
    return { from, to, kind, directed, strength: sum(same), strengthUnit, ...weigh(same, at) };
  });

/** Without a direction, the lower id stands first, so that both ways of telling it are one tie. */
const inOrder = (claim: TieClaim): TieClaim =>
  claim.directed || claim.from < claim.to ? claim : { ...claim, from: claim.to, to: claim.from };

export const countsOf = (joined: readonly NetworkTie[]) => {
  const ways = joined.filter(({ directed }) => directed).map(({ from, to }) => JSON.stringify([from, to]));
  const pairs = joined.map(({ from, to }) => JSON.stringify(from < to ? [from, to] : [to, from]));
  return { tieCount: new Set(pairs).size, directedTieCount: new Set(ways).size };
};

/** Calls and dollars are never added up: strengths in several units have no sum. */
export const strengthOf = (joined: readonly NetworkTie[]) => {
  const measured = joined.filter(({ strength }) => strength !== undefined);
  const units = new Set(measured.map(({ strengthUnit }) => strengthUnit));
  return units.size === 1 ? { strength: sum(measured), strengthUnit: measured[0]?.strengthUnit } : {};
};

const sum = (of: readonly { readonly strength?: number }[]): number | undefined => {
  const given = of.flatMap(({ strength }) => strength ?? []);
  return given.length === 0 ? undefined : given.reduce((total, strength) => total + strength, 0);
};
