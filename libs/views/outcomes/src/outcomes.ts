import { cases } from '@throughline/casefile';
import { actions } from '@throughline/disruption';
import { canonicalGroup, groupRelations, groupsUnder, type Related } from '@throughline/group';
import {
  code,
  count,
  fallsIn,
  group,
  groupedUnder,
  id,
  listOf,
  onlyThose,
  periodArg,
  view,
} from '@throughline/kernel';
import { AreaOfFocus, Enabler, HarmDomain, Priority, Tactic } from '@throughline/vocabulary';
import { carriedOut } from './carried-out';
import { creditOf, creditShown } from './credit';
import { effectFields, effectsOf, executedIn } from './effects';
import { type ActionRow, yieldedBy, yieldTotals } from './yields';

const totals = { actions: count().says('How many actions were carried out.'), yields: yieldTotals } as const;
const byPriority = group('PriorityOutcomes', { priority: code(Priority), ...totals });
const byArea = group('AreaOutcomes', { areaOfFocus: code(AreaOfFocus), ...totals });
const byTactic = group('TacticOutcomes', { tactic: code(Tactic), ...totals });
const byEnabler = group('EnablerOutcomes', { enabler: code(Enabler), ...totals });
const byHarm = group('HarmOutcomes', { harm: code(HarmDomain), ...totals });
const byGroup = group('GroupOutcomes', { group: id('Group'), ...totals });

const breakdowns = (all: readonly ActionRow[], merges: readonly Related[]) => {
  const by = <N extends string, K extends string>(name: N, keysOf: (action: ActionRow) => readonly K[]) =>
    groupedUnder(name, all, keysOf).map(({ same, ...under }) => ({
      ...under,
      actions: same.length,
      yields: yieldedBy(same),
    }));
  return {
    byPriority: by('priority', (one) => [one.priority]),
    byAreaOfFocus: by('areaOfFocus', (one) => [one.areaOfFocus]),
    byTactic: by('tactic', (one) => [one.tactic]),
    byEnabler: by('enabler', (one) => (one.enabler ? [one.enabler] : [])),
    byHarm: by('harm', (one) => one.harms ?? []),
    byGroup: by('group', (one) => (one.group ? [canonicalGroup(merges, one.group)] : [])),
  };
};

export const outcomes = view(
  'outcomes',
  'What actions yielded, whether they worked, and how the credit is shared out.',
  {
    args: {
      period: periodArg.says('Only actions carried out in this period; all, where left out.'),
      priority: code(Priority).optional().says('Only actions under this priority.'),
      areaOfFocus: code(AreaOfFocus).optional().says('Only actions in this area of focus.'),
      tactic: code(Tactic).optional().says('Only actions of this kind.'),
      enabler: code(Enabler).optional().says('Only actions aimed at this enabler.'),
      harm: code(HarmDomain).optional().says('Only actions that protect this from harm.'),
      group: id('Group').optional().says('Only actions aimed at this group or one merged into it.'),
    },
    reads: [actions, cases, groupRelations],
    result: {
      ...totals,
      exercises: count().says('How many were practice: counted here, and in nothing else.'),
      byPriority: listOf(byPriority),
      byAreaOfFocus: listOf(byArea),
      byTactic: listOf(byTactic),
      byEnabler: listOf(byEnabler).says('Only actions that are aimed at an enabler.'),
      byHarm: listOf(byHarm).says('What protects several counts under each; what names none, nowhere.'),
      byGroup: listOf(byGroup).says(
        'Only actions that are aimed at a group or a step of its business; a merged group counts as what it was merged into.',
      ),
      ...effectFields,
      credit: creditShown,
    },
    answer: async (rows, { period, harm, group: of, ...only }) => {
      const merges = (await rows.all(groupRelations, { kind: ['MERGED_INTO'] })).map(({ row }) => row);
      const { real, exercises } = await carriedOut(
        rows,
        { ...onlyThose(only), ...(of === undefined ? {} : { group: groupsUnder(merges, of) }) },
        (action) =>
          fallsIn(executedIn(action)!, period) && (harm === undefined || (action.harms ?? []).includes(harm)),
      );
      const all = real.map(({ row }) => row);
      return {
        actions: all.length,
        yields: yieldedBy(all),
        exercises,
        ...breakdowns(all, merges),
        ...effectsOf(all, rows.now),
        credit: creditOf(all),
      };
    },
  },
);
