import { CaseOpened } from '@throughline/casefile';
import { AreaOfFocus, codesOf, OffenceType, Priority } from '@throughline/vocabulary';
import { acted } from './acted';
import { someOfficer } from './agencies';
import type { CaseFile } from './case-file';
import { claimed } from './claimed';
import { detected } from './detected';
import { referred } from './referred';
import { Subject } from './subject';
import { DAY, HOUR } from './times';
import type { Story, World } from './world';

/** How long a case can take from its first detection to its last event. */
export const LONGEST_CASE = 300 * DAY;

/** A case is opened on a first detection; others follow, and what is done about them. Some twenty events, within ten months. */
export function* aCase(world: World, file: CaseFile): Story {
  const { chance } = world;
  opened(world, file);
  world.start(detected(world, file));
  const later = (least: number, most: number) => world.now + chance.between(least * 24, most * 24) * HOUR;
  const weight = chance.happens(10) ? 3 : 1;
  for (let left = chance.between(0, 4) * weight; left > 0; left--)
    world.start(detected(world, file), later(0, 100));
  for (let left = chance.between(0, 2) * weight; left > 0; left--)
    world.start(referred(world, file), later(2, 90));
  if (chance.happens(45)) world.start(acted(world, file), later(20, 120));
  if (!file.group) return;
  for (let left = chance.between(0, 9) * weight; left > 0; left--) {
    yield later(1, 30 / weight);
    const { group, lead, seen } = file;
    claimed(world, group, { by: someOfficer(chance, lead), about: file.id, basis: seen.slice(-2) });
  }
}

const opened = (world: World, { id, lead }: CaseFile): void => {
  const { chance, words } = world;
  const event = CaseOpened({
    title: words.sight(),
    kind: 'INVESTIGATION',
    priority: chance.pick(codesOf(Priority)),
    areaOfFocus: chance.pick(codesOf(AreaOfFocus)),
    offenceTypes: chance.some(codesOf(OffenceType), 2),
  });
  world.record(new Subject(id), event, { by: someOfficer(chance, lead), about: id });
};
