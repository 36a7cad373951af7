import { MembershipClaimed, TieClaimed } from '@throughline/group';
import { monthsAfter, type Span } from '@throughline/kernel';
import {
  codesOf,
  InformationCredibility,
  MemberRole,
  monthsToReview,
  SourceReliability,
  TieKind,
} from '@throughline/vocabulary';
import type { Followed } from './followed';
import { aboutThen, DAY, instantOf } from './times';
import type { Telling, World } from './world';

/** Somebody claims that a person is in the group, or that something joins two of them. */
export const claimed = (world: World, group: Followed, telling: Telling): void => {
  const claim = world.chance.happens(40) ? membership(world, group, telling) : tie(world, group, telling);
  group.claimed(world.record(group.subject, claim, telling));
};

/** Where no end is known, it is looked at again, as the command would have it. */
const membership = (world: World, group: Followed, telling: Telling) => {
  const { chance, now } = world;
  const { id: person, label } = group.met(world, chance.between(1, group.size), telling);
  const held = weighed(world);
  return MembershipClaimed({
    person,
    label,
    role: chance.pick(codesOf(MemberRole)),
    ...held,
    ...(held.during.to ? {} : { reviewBy: monthsAfter(instantOf(now), monthsToReview) }),
  });
};

const tie = (world: World, group: Followed, telling: Telling) => {
  const { chance } = world;
  const [from, on] = [chance.between(1, group.size), chance.between(1, group.size - 1)];
  return TieClaimed({
    from: group.met(world, from, telling).id,
    to: group.met(world, ((from - 1 + on) % group.size) + 1, telling).id,
    kind: chance.pick(codesOf(TieKind)),
    directed: chance.happens(60),
    ...(chance.happens(50) ? { strength: chance.between(1, 200), strengthUnit: 'calls' } : {}),
    ...weighed(world),
  });
};

const weighed = (world: World) => ({
  during: period(world),
  reliability: world.chance.pick(codesOf(SourceReliability)),
  credibility: world.chance.pick(codesOf(InformationCredibility)),
  grounds: world.words.sentences(2),
});

/** From some time in the last three years; three in ten have ended, and either end may be uncertain. */
const period = ({ chance, now }: World): Span => {
  const from = now - chance.between(30, 1_000) * DAY;
  if (!chance.happens(30)) return { from: aboutThen(chance, from) };
  return { from: aboutThen(chance, from), to: aboutThen(chance, from + chance.between(500, 900) * DAY) };
};
