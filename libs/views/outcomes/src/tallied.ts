import { exercisesAmong } from '@throughline/casefile';
import { detections } from '@throughline/detection';
import { businessSteps, canonicalGroup, groupRelations, groups } from '@throughline/group';
import { fallsIn, grouped, mayHaveComeBy, type Rows, type Span } from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import type { AreaOfFocus, CodeOf, Enabler, HarmDomain } from '@throughline/vocabulary';
import { carriedOut } from './carried-out';
import { executedIn } from './effects';

/** What something on the record names of what the strategy sorts by. */
export type Named = {
  readonly harms: readonly CodeOf<typeof HarmDomain>[];
  readonly areas: readonly CodeOf<typeof AreaOfFocus>[];
  readonly enablers: readonly CodeOf<typeof Enabler>[];
};

type Tallied = { readonly real: readonly Named[]; readonly exercises: number };
type Period = Span | undefined;

export const detectionsIn = async (
  rows: Rows,
  period: Period,
): Promise<Tallied & { readonly leftOut: number }> => {
  const found = (await rows.all(detections, {})).filter(({ row }) => fallsIn(row.detectedAt, period));
  const counted = found.filter(({ row: { status } }) => status !== 'WITHDRAWN' && status !== 'DUPLICATE');
  const practice = await exercisesAmong(
    rows,
    counted.map(({ row }) => row.case),
  );
  const real = counted.filter(({ row }) => !practice.has(row.case ?? ''));
  return {
    real: real.map(({ row: { harms, areaOfFocus, enablers = [] } }) => ({
      harms,
      areas: [areaOfFocus],
      enablers,
    })),
    exercises: counted.length - real.length,
    leftOut: found.length - counted.length,
  };
};

export const referralsIn = async (rows: Rows, period: Period): Promise<Tallied> => {
  const found = (await rows.all(referrals, {})).filter(({ row }) => fallsIn(row.happened, period));
  const practice = await exercisesAmong(
    rows,
    found.map(({ row }) => row.case),
  );
  const real = found.filter(({ row }) => !row.exercise && !practice.has(row.case ?? ''));
  return {
    real: real.map(({ row: { areaOfFocus } }) => ({ harms: [], areas: [areaOfFocus], enablers: [] })),
    exercises: found.length - real.length,
  };
};

export const actionsIn = async (rows: Rows, period: Period): Promise<Tallied> => {
  const { real, exercises } = await carriedOut(rows, {}, (action) => fallsIn(executedIn(action)!, period));
  return {
    real: real.map(({ row: { harms = [], areaOfFocus, enabler } }) => ({
      harms,
      areas: [areaOfFocus],
      enablers: enabler ? [enabler] : [],
    })),
    exercises,
  };
};

/** Groups, each with all that stands on its record and on those merged into it. */
export const groupsIn = async (rows: Rows, period: Period): Promise<readonly Named[]> => {
  const [all, merges, steps] = await Promise.all([
    rows.all(groups, {}),
    rows.all(groupRelations, { kind: ['MERGED_INTO'] }),
    rows.all(businessSteps, {}),
  ]);
  const known = all.filter(
    ({ row }) => fallsIn(row.happened, period) && mayHaveComeBy(row.happened, rows.now),
  );
  const relations = merges.map(({ row }) => row);
  return grouped(known, ({ key }) => [canonicalGroup(relations, key)]).map(([, same]) => {
    const keys = new Set(same.map(({ key }) => key));
    return {
      harms: same.flatMap(({ row }) => row.harms ?? []),
      areas: same.flatMap(({ row }) => row.areasOfFocus),
      enablers: steps.flatMap(({ row: { group, enabler, end } }) =>
        enabler && end !== 'ERROR' && keys.has(group) ? [enabler] : [],
      ),
    };
  });
};
