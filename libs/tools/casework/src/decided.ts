import { StageAdopted, StageDeclared } from '@throughline/group';
import { codesOf, DismantledLimb, type Stage, stagesAfter } from '@throughline/vocabulary';
import { type Officer, someAgency, someOfficer } from './agencies';
import type { Followed } from './followed';
import { DAY, instantOf } from './times';
import type { Story, World } from './world';

const HALF_A_YEAR = 182 * DAY;

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
    (stage) => stage !== 'REJECTED',
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
  const limbs = codesOf(DismantledLimb).map((limb) => ({ limb, evidence: world.words.sentences(1) }));
  const declared = StageDeclared({
    stage,
    ...(stage === 'DISMANTLED' ? { limbs } : {}),
    rationale: world.words.sentences(4),
    ...weighed(world),
  });
  const basis = [group.identified, ...group.claims.slice(-3)];
  const cited = world.record(group.subject, declared, { by, about: group.subject.id, basis });
  group.declared = { cited, stage, agency: by.agency, adopters: new Set() };
  group.stages.set(by.agency.id, stage);
};

/** What was refused, and when the decision is to be looked at again. */
const weighed = ({ now }: World) => ({
  options: [{ option: 'Leave it as it is', because: 'What was seen since does not allow it.' }],
  reviewBy: instantOf(now + HALF_A_YEAR),
});
