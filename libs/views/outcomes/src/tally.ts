import { cases } from '@throughline/casefile';
import { detections } from '@throughline/detection';
import { actions } from '@throughline/disruption';
import { businessSteps, groupRelations, groups } from '@throughline/group';
import { code, count, group, listOf, periodArg, view } from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import { AreaOfFocus, codesOf, Enabler, HarmDomain } from '@throughline/vocabulary';
import { actionsIn, detectionsIn, groupsIn, type Named, referralsIn } from './tallied';

const counts = {
  detections: count(),
  groups: count().says('How many groups; one that was merged into another counts as that one.'),
  actions: count().says('How many actions were carried out.'),
} as const;

const ofHarm = group('HarmTally', { harm: code(HarmDomain), ...counts });
const ofArea = group('AreaTally', { areaOfFocus: code(AreaOfFocus), ...counts, referrals: count() });
const ofEnabler = group('EnablerTally', { enabler: code(Enabler), ...counts });
const ofNone = group('UnnamedHarmTally', counts);

type All = {
  readonly detections: readonly Named[];
  readonly groups: readonly Named[];
  readonly actions: readonly Named[];
};

const counted = (all: All, naming: (one: Named) => boolean) => ({
  detections: all.detections.filter(naming).length,
  groups: all.groups.filter(naming).length,
  actions: all.actions.filter(naming).length,
});

export const tally = view(
  'tally',
  'How much is on the record by what is harmed or protected, by area of focus and by enabler. Nought says that nothing is on the record, and not that there is none.',
  {
    args: {
      period: periodArg.says(
        'Only what came to notice, was identified, offered or carried out in this period; all, where left out.',
      ),
    },
    reads: [detections, groups, groupRelations, businessSteps, referrals, actions, cases],
    result: {
      byHarm: listOf(ofHarm).says('All four; what names several counts under each.'),
      namingNoHarm: ofNone.says('What names none of the four: not known, and not none.'),
      byAreaOfFocus: listOf(ofArea).says('All four; a group that is met in several counts under each.'),
      byEnabler: listOf(ofEnabler).says(
        'All four: detections that name it, groups a step of whose business it serves, actions aimed at it.',
      ),
      leftOut: count().says('How many detections were withdrawn, or stand as duplicates of others.'),
      exercises: count().says('How much was practice: counted here, and in nothing else.'),
    },
    answer: async (rows, { period }) => {
      const [seen, known, referred, done] = await Promise.all([
        detectionsIn(rows, period),
        groupsIn(rows, period),
        referralsIn(rows, period),
        actionsIn(rows, period),
      ]);
      const all: All = { detections: seen.real, groups: known, actions: done.real };
      return {
        byHarm: codesOf(HarmDomain).map((harm) => ({
          harm,
          ...counted(all, ({ harms }) => harms.includes(harm)),
        })),
        namingNoHarm: counted(all, ({ harms }) => harms.length === 0),
        byAreaOfFocus: codesOf(AreaOfFocus).map((areaOfFocus) => ({
          areaOfFocus,
          ...counted(all, ({ areas }) => areas.includes(areaOfFocus)),
          referrals: referred.real.filter(({ areas }) => areas.includes(areaOfFocus)).length,
        })),
        byEnabler: codesOf(Enabler).map((enabler) => ({
          enabler,
          ...counted(all, ({ enablers }) => enablers.includes(enabler)),
        })),
        leftOut: seen.leftOut,
        exercises: seen.exercises + referred.exercises + done.exercises,
      };
    },
  },
);
