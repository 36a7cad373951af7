import { someAgency } from './agencies';
import { aCase } from './a-case';
import { BEGUN_WITH, beginning } from './beginning';
import { decided } from './decided';
import { Followed } from './followed';
import { landmark, landmarkItems } from './landmark';
import { Popularity } from './popularity';
import { DAY, YEARS_OF_CASES } from './times';
import { type Story, type Told, World } from './world';

const EVENTS_PER_CASE = 24;
/** How many events there are for each item of the landmark, as its cases and people are not among the items. */
const BESIDE_LANDMARK = 1.1;
const CASES_PER_GROUP = 8;

export type Scale = { readonly events: number; readonly seed?: number };

/** Made-up casework in the order in which it came on the record: so many events, the same ones for the same scale. */
export function* casework({ events, seed = 1 }: Scale): Generator<Told, void, void> {
  const world = new World(seed);
  world.start(beginning(world));
  world.start(landmark(world, landmarkItems(events)));
  const others = events - BEGUN_WITH - BESIDE_LANDMARK * landmarkItems(events);
  world.start(opening(world, Math.max(1, Math.floor(others / EVENTS_PER_CASE))));
  for (let left = events; left > 0;)
    for (const told of world.step()) {
      if (left > 0) yield told;
      left -= 1;
    }
}

/** Cases are opened one after another, without end; six in ten are about a group, and few groups have many. */
function* opening(world: World, cases: number): Story {
  const { chance } = world;
  const apart = Math.floor(YEARS_OF_CASES / cases);
  const popularity = new Popularity(Math.max(10, Math.floor(cases / CASES_PER_GROUP)));
  const groups = new Map<number, Followed>();
  for (;;) {
    const lead = someAgency(chance);
    const rank = chance.happens(60) ? popularity.choose(chance) : undefined;
    if (rank !== undefined && !groups.has(rank)) {
      const group = new Followed(world, lead);
      groups.set(rank, group);
      world.start(decided(world, group), world.now + DAY);
    }
    const group = rank === undefined ? undefined : groups.get(rank);
    const file = { id: world.id('case'), lead, group, inLandmark: false, seen: [] };
    world.start(aCase(world, { ...file, sensitive: chance.happens(4) }));
    yield world.now + chance.between(1, 2 * apart);
  }
}
