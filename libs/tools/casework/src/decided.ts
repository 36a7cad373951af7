import { StageAdopted, StageDeclared, StageProposed } from '@throughline/group';
import { citationOf } from '@throughline/kernel';
import { codesOf, DismantledLimb, type Stage, stagesAfter } from '@throughline/vocabulary';
import { anotherOfficer, type Officer, someAgency, someOfficer } from './agencies';
import { digest } from './digest';
import type { Followed } from './followed';
import { DAY, instantOf } from './times';
import type { Cited } from './subject';
import type { Story, Telling, World } from './world';

const HALF_A_YEAR = 182 * DAY;

/** What one officer does not declare in one go, or what ends the story of a group. */
const untold: ReadonlySet<Stage> = new Set(['RE_EMERGED', 'REJECTED']);

/** Agencies decide which stage of its life a group is in, each for itself, and take over what others decided. */
export function* decided(world: World, group: Followed, until = Infinity): Story {
  const { chance } = world;
  for (let left = chance.between(3, 12); left > 0; left--) {
    yield world.now + chance.between(30, 200) * DAY;
    if (world.now > until) return;
    decide(world, group);
  }
}

const decide = (world: World, group: Followed): void => {
  const { chance } = world;
  const by = someOfficer(chance, someAgency(chance));
  const last = group.declared;
  const mayAdopt = last && last.agency !== by.agency && !last.adopters.has(by.agency.id);
  if (mayAdopt && chance.happens(50)) return adopt(world, group, by);
  const next = stagesAfter[group.stages.get(by.agency.id) ?? 'SUSPECTED'].filter(
    (stage) => !untold.has(stage),
  );
  if (next.length > 0) declare(world, group, { by, stage: chance.pick(next) });
};

const adopt = (world: World, group: Followed, by: Officer): void => {
  const { cited, stage, adopters } = group.declared!;
  const adopted = StageAdopted({
    declaration: cited.revision,
    stage,
    rationale: world.words.sentences(2),
    ...weighed(world),
  });
  world.record(group.subject, adopted, { by, about: group.subject.id, basis: [cited] });
  adopters.add(by.agency.id);
  group.stages.set(by.agency.id, stage);
};

const declare = (world: World, group: Followed, { by, stage }: { by: Officer; stage: Stage }): void => {
  const basis = [group.identified, ...group.claims.slice(-3)];
  const telling = { by, about: group.subject.id, basis };
  const decision = { rationale: world.words.sentences(4), ...weighed(world) };
  const cited =
    stage === 'DISMANTLED'
      ? dismantled(world, group, { ...telling, decision })
      : world.record(group.subject, StageDeclared({ stage, ...decision }), telling);
  group.declared = { cited, stage, agency: by.agency, adopters: new Set() };
  group.stages.set(by.agency.id, stage);
};

type Decision = { readonly decision: { readonly rationale: string } & ReturnType<typeof weighed> };

/** One officer proposes, and another approves that very content. */
const dismantled = (
  world: World,
  { subject }: Followed,
  { decision, ...telling }: Telling & Decision,
): Cited => {
  const { by, basis = [] } = telling;
  const limbs = codesOf(DismantledLimb).map((limb, n) => ({
    limb,
    evidence: world.words.sentences(1),
    basis: [citationOf(basis[n % basis.length]!)],
  }));
  const content = { stage: 'DISMANTLED', limbs, ...decision } as const;
  const contentHash = digest(content);
  const proposed = world.record(subject, StageProposed({ ...content, contentHash }), telling);
  return world.record(
    subject,
    StageDeclared({ ...content, contentHash, proposal: proposed.revision, proposedBy: by.id }),
    { ...telling, by: anotherOfficer(world.chance, by) },
  );
};

/** What was refused, and when the decision is to be looked at again. */
const weighed = ({ now }: World) => ({
  options: [{ option: 'Leave it as it is', because: 'What was seen since does not allow it.' }],
  reviewBy: instantOf(now + HALF_A_YEAR),
});
