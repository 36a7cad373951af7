import { code, count, group, grouped, type Instant, listOf, monthsAfter } from '@throughline/kernel';
import {
  type CodeOf,
  codesOf,
  EffectKind,
  EffectLevel,
  monthsOf,
  RemeasurementFinding,
  RemeasurementPoint,
  UnwantedEffectKind,
} from '@throughline/vocabulary';
import type { ActionRow } from './yields';

const effectHeld = group('EffectHeld', {
  on: code(EffectKind),
  level: code(EffectLevel),
  actions: count().says('How many actions are held to have had it.'),
});

const findingMade = group('FindingMade', { finding: code(RemeasurementFinding), actions: count() });

const remeasured = group('Remeasured', {
  point: code(RemeasurementPoint),
  due: count().says('Of how many actions the effect was to be measured again by now.'),
  measured: count().says('Of how many it was, early or late.'),
  outstanding: count().says('Of how many it was due, and was not.'),
  findings: listOf(findingMade).says('What was found, by the last measurement at this point.'),
});

const unwantedFound = group('UnwantedFound', {
  kind: code(UnwantedEffectKind),
  times: count().says('How often it was recorded.'),
  affected: count().says('How many people were affected, where that is known.'),
  affectedUnknown: count().says('How often it is not known how many.'),
});

/** Whether actions worked. */
export const effectFields = {
  effects: listOf(effectHeld).says(
    'What a second officer decided of the effect, kind by kind; the last decision stands.',
  ),
  unmoderated: count().says(
    'How many actions have no effect that a second officer decided on: not known, and not none.',
  ),
  remeasurements: listOf(remeasured).says('What had become of the effects at 3, 6 and 12 months.'),
  unwanted: listOf(unwantedFound).says('What the actions brought about that nobody wanted.'),
} as const;

type Effect = (typeof effectFields.effects)['_type'][number];
type Point = CodeOf<typeof RemeasurementPoint>;

/** When an action was carried out. */
export const executedIn = ({ steps }: ActionRow) =>
  steps.find(({ status }) => status === 'EXECUTED')?.happened;

const isDue = (action: ActionRow, point: Point, now: Instant): boolean => {
  const executed = executedIn(action);
  return executed !== undefined && monthsAfter(executed.latest, monthsOf[point]) <= now;
};

const foundAt = ({ remeasurements }: ActionRow, point: Point) =>
  remeasurements.findLast((one) => one.point === point)?.finding;

const remeasuredAt = (all: readonly ActionRow[], point: Point, now: Instant) => {
  const due = all.filter((action) => isDue(action, point, now));
  const findings = all.flatMap((action) => foundAt(action, point) ?? []);
  return {
    point,
    due: due.length,
    measured: findings.length,
    outstanding: due.filter((action) => foundAt(action, point) === undefined).length,
    findings: grouped(findings, (finding) => [finding]).map(([finding, same]) => ({
      finding,
      actions: same.length,
    })),
  };
};

const heldOf = (all: readonly ActionRow[]): readonly Effect[] => {
  const held = all.flatMap(({ moderated }) => moderated.at(-1) ?? []);
  return codesOf(EffectKind).flatMap((on) =>
    codesOf(EffectLevel).flatMap((level) => {
      const actions = held.filter((one) => one.on === on && one.level === level).length;
      return actions === 0 ? [] : [{ on, level, actions }];
    }),
  );
};

const unwantedIn = (all: readonly ActionRow[]) =>
  grouped(
    all.flatMap(({ unwanted }) => unwanted),
    ({ kind }) => [kind],
  ).map(([kind, same]) => ({
    kind,
    times: same.length,
    affected: same.reduce((sum, { affected = 0 }) => sum + affected, 0),
    affectedUnknown: same.filter(({ affected }) => affected === undefined).length,
  }));

export const effectsOf = (all: readonly ActionRow[], now: Instant) => ({
  effects: heldOf(all),
  unmoderated: all.filter(({ moderated }) => moderated.length === 0).length,
  remeasurements: codesOf(RemeasurementPoint).map((point) => remeasuredAt(all, point, now)),
  unwanted: unwantedIn(all),
});
