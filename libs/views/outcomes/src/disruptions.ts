import { cases } from '@throughline/casefile';
import { actions } from '@throughline/disruption';
import { groupRelations, groups, groupsUnder } from '@throughline/group';
import { code, count, group, id, listOf, moment, type Read, view } from '@throughline/kernel';
import { EffectKind, EffectLevel, RemeasurementFinding, Tactic } from '@throughline/vocabulary';
import { carriedOut } from './carried-out';
import { creditOf, creditShown } from './credit';
import { effectFields, effectsOf, executedIn } from './effects';
import { type ActionRow, yieldedBy, yieldTotals } from './yields';

const disruption = group('DisruptionDone', {
  action: id('Action'),
  tactic: code(Tactic),
  executed: moment().says('When it was carried out.'),
  level: code(EffectLevel)
    .optional()
    .says('What its effect is held to be; not decided, where nothing stands here.'),
  on: code(EffectKind).optional().says('What that effect was on.'),
  finding: code(RemeasurementFinding).optional().says('What had become of it when it was measured last.'),
});

type Disruption = (typeof disruption)['_type'];

const shown = ({ key, row }: Read<ActionRow>): Disruption => {
  const { level, on } = row.moderated.at(-1) ?? {};
  const finding = row.remeasurements.at(-1)?.finding;
  return { action: key, tactic: row.tactic, executed: executedIn(row)!, level, on, finding };
};

const byTime = (one: Disruption, other: Disruption): number =>
  one.executed.earliest < other.executed.earliest ? -1 : 1;

export const disruptions = view(
  'disruptions',
  'What was done against a group and those merged into it, what it yielded, and what became of it.',
  {
    args: { group: id('Group') },
    reads: [groups, groupRelations, actions, cases],
    result: {
      group: id('Group'),
      disruptions: listOf(disruption).says('Every action carried out against it, the earliest first.'),
      underway: count().says('How many more are planned or authorised.'),
      exercises: count().says('How many were practice: counted here, and in nothing else.'),
      yields: yieldTotals,
      ...effectFields,
      credit: creditShown,
    },
    answer: async (rows, args) => {
      if (!(await rows.one(groups, args.group))) return undefined;
      const merges = (await rows.all(groupRelations, { kind: ['MERGED_INTO'] })).map(({ row }) => row);
      const against = { group: groupsUnder(merges, args.group) };
      const [{ real, exercises }, underway] = await Promise.all([
        carriedOut(rows, against, () => true),
        rows.all(actions, { ...against, status: ['PLANNED', 'AUTHORISED'], isExercise: [false] }),
      ]);
      const all = real.map(({ row }) => row);
      return {
        group: args.group,
        disruptions: real.map(shown).sort(byTime),
        underway: underway.length,
        exercises,
        yields: yieldedBy(all),
        ...effectsOf(all, rows.now),
        credit: creditOf(all),
      };
    },
  },
);
