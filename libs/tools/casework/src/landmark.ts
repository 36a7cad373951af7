import { someAgency, someOfficer } from './agencies';
import { aCase, LONGEST_CASE } from './a-case';
import { claimed } from './claimed';
import { decided } from './decided';
import { Followed } from './followed';
import { BEGINNING, YEARS_OF_CASES } from './times';
import type { Story, World } from './world';

/** The one group whose timeline is equally long in casework of any size, so that sizes can be compared. */
export const LANDMARK = 'group-landmark';

/** How many items stand in the timeline of the landmark: 5,000, or a quarter of all there is. */
export const landmarkItems = (events: number): number => Math.min(5_000, Math.floor(events / 4));

const COMPLETE = BEGINNING + 0.9 * YEARS_OF_CASES;
const LAST_CASE = COMPLETE - LONGEST_CASE - 0.05 * YEARS_OF_CASES;

/** Three fifths of its items come from cases, the others are claims; the last claim completes them well before casework ends. */
export function* landmark(world: World, items: number): Story {
  const { chance } = world;
  const group = new Followed(world, someAgency(chance), LANDMARK);
  world.start(decided(world, group, LAST_CASE));
  world.start(casesOf(world, group, Math.floor(items * 0.6)));
  const claims = Math.max(1, Math.floor(items * 0.4));
  const apart = Math.floor((COMPLETE - BEGINNING) / claims);
  while (world.inLandmark < items) {
    yield world.now < COMPLETE ? world.now + apart : world.now + 1_000;
    // The last are left for the end, when nothing else of it goes on.
    if (world.now < COMPLETE && world.inLandmark > items * 0.97) continue;
    const basis = group.claims.slice(-1);
    claimed(world, group, { by: someOfficer(chance, someAgency(chance)), about: LANDMARK, basis });
  }
}

function* casesOf(world: World, group: Followed, items: number): Story {
  const { chance } = world;
  const apart = Math.floor((LAST_CASE - BEGINNING) / Math.max(1, items / 24));
  const before = world.inLandmark;
  const claimsUntilNow = () => ((world.now - BEGINNING) / (COMPLETE - BEGINNING)) * items * (2 / 3);
  while (world.now < LAST_CASE && world.inLandmark - before - claimsUntilNow() < items * 0.95) {
    const file = { id: world.id('case'), lead: someAgency(chance), group, inLandmark: true, seen: [] };
    world.start(aCase(world, { ...file, sensitive: false }));
    yield world.now + apart;
  }
}
