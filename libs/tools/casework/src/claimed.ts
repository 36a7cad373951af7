import { MembershipClaimed, TieClaimed } from '@throughline/group';
import type { Span } from '@throughline/kernel';
import {
  codesOf,
  InformationCredibility,
  MemberRole,
  SourceReliability,
  TieKind,
} from '@throughline/vocabulary';
import type { Officer } from './agencies';
import type { Followed } from './followed';
import type { Cited } from './subject';
import { aboutThen, DAY } from './times';
import type { World } from './world';

/** Somebody claims that a person is in the group, or that something joins two of them. */
export const claimed = (
  world: World,
  group: Followed,
  telling: { readonly by: Officer; readonly about: string; readonly basis: readonly Cited[] },
): void => {
  const claim = world.chance.happens(40) ? membership(world, group) : tie(world, group);
  group.claimed(world.record(group.subject, claim, telling));
};

const membership = (world: World, { people }: Followed) =>
  MembershipClaimed({
    person: world.chance.pick(people),
    label: world.words.person(),
    role: world.chance.pick(codesOf(MemberRole)),
    ...weighed(world),
  });

const tie = (world: World, { people }: Followed) => {
  const { chance } = world;
  const [from, to] = [chance.between(1, people.length), chance.between(1, people.length - 1)];
  return TieClaimed({
    from: people[from - 1]!,
    to: people[(from - 1 + to) % people.length]!,
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
