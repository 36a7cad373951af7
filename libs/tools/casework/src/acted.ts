import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  EffectAssessed,
  PlanAmended,
  YieldRecorded,
} from '@throughline/disruption';
import { exactly } from '@throughline/kernel';
import {
  AreaOfFocus,
  codesOf,
  EffectKind,
  EffectLevel,
  Enabler,
  Priority,
  Tactic,
} from '@throughline/vocabulary';
import { anotherAgency, anotherOfficer, someOfficer } from './agencies';
import type { CaseFile } from './case-file';
import { digest } from './digest';
import { Subject } from './subject';
import { DAY, HOUR, instantOf } from './times';
import type { Story, World } from './world';

/** An action is planned, authorised by a second officer, carried out, and judged; many end on the way. */
export function* acted(world: World, file: CaseFile): Story {
  const { chance, words } = world;
  const by = someOfficer(chance, file.lead);
  const action = new Subject(world.id('action'), file.inLandmark);
  const content = plan(world, file);
  const contentHash = digest(content);
  const basis = file.seen.slice(-3);
  const grades = () => basis.reduce((sum, { of }) => sum + of.grades, 0);
  const planning = { by, about: file.id, basis, names: file.group ? [file.group.subject] : [] };
  const gradesThen = grades();
  const planned = world.record(action, ActionPlanned({ ...content, contentHash }), planning);
  const telling = { by, about: file.id, basis: [planned] };
  const goesOn = (percent: number) => chance.happens(percent);
  if (!goesOn(85)) return;
  yield world.now + chance.between(12, 10 * 24) * HOUR;
  // What was graded anew takes the ground from the plan: it is put forward again, on the grades as they are.
  const { revision: proposal } =
    grades() === gradesThen
      ? planned
      : world.record(action, PlanAmended({ ...content, contentHash }), planning);
  world.record(action, ActionAuthorised({ proposal, contentHash, ...weighed(world) }), {
    ...telling,
    by: anotherOfficer(chance, by),
  });
  if (!goesOn(85)) return;
  yield world.now + chance.between(2, 40) * DAY;
  world.record(action, ActionExecuted({ summary: words.sight(), description: words.sentences(4) }), telling);
  if (goesOn(75)) {
    yield world.now + chance.between(1, 5 * 24) * HOUR;
    world.record(action, yielded(world), telling);
  }
  if (!goesOn(70)) return;
  yield world.now + chance.between(10, 60) * DAY;
  const judged = {
    level: chance.pick(codesOf(EffectLevel)),
    on: chance.pick(codesOf(EffectKind)),
    rationale: words.sentences(3),
  };
  world.record(action, EffectAssessed({ ...judged, contentHash: digest(judged) }), telling);
}

/** Why it may be done. */
const weighed = ({ words, now }: World) => ({
  rationale: words.sentences(3),
  options: [{ option: 'Watch for longer', because: 'The goods would be gone.' }],
  reviewBy: instantOf(now + 90 * DAY),
  necessity: words.sentences(2),
  proportionality: words.sentences(2),
});

type Plan = Parameters<typeof ActionPlanned>[0];

/** Whom it is to reach, where it prevents. */
const prioritised = (priority: Plan['priority']) =>
  priority === 'PREVENT' ? { priority, population: 'Whoever lives and trades nearby.' } : { priority };

const plan = ({ chance, words, now }: World, { lead, group }: CaseFile): Plan => ({
  title: words.sight(),
  ...(group
    ? { target: 'GROUP', group: group.subject.id }
    : { target: 'ENABLER', enabler: chance.pick(codesOf(Enabler)) }),
  tactic: chance.pick(codesOf(Tactic)),
  ...prioritised(chance.pick(codesOf(Priority))),
  areaOfFocus: chance.pick(codesOf(AreaOfFocus)),
  harms: ['COMMUNITIES', 'ECONOMY'],
  ...(chance.happens(40) ? { partners: [anotherAgency(chance, lead).id] } : {}),
  plannedFor: exactly(instantOf(now + 30 * DAY)),
  expectedEffect: words.sentences(2),
  measure: words.sentences(1),
});

const yielded = ({ chance, words }: World) =>
  YieldRecorded({
    seizures: chance.between(1, 5),
    commodities: [
      { commodity: words.goods(), quantity: { amount: String(chance.between(1, 500)), unit: 'KG' } },
    ],
    ...(chance.happens(50) ? { arrests: chance.between(1, 6) } : {}),
  });
