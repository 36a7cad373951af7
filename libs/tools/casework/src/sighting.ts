import { DetectionRecorded } from '@throughline/detection';
import { type EventOf, exactly } from '@throughline/kernel';
import {
  AreaOfFocus,
  codesOf,
  DetectionMeans,
  Enabler,
  HarmDomain,
  OffenceType,
  SeenRole,
} from '@throughline/vocabulary';
import type { CaseFile } from './case-file';
import type { Person } from './person';
import { instantOf } from './times';
import type { World } from './world';

/** What was seen, and came to notice now. */
export const sighting = (world: World, { group }: CaseFile): EventOf<typeof DetectionRecorded> => {
  const { chance, words } = world;
  return DetectionRecorded({
    summary: words.sight(),
    ...(chance.happens(70) ? { description: words.sentences(5) } : {}),
    offenceTypes: chance.some(codesOf(OffenceType), 3),
    ...(chance.happens(40) ? { enablers: chance.some(codesOf(Enabler), 2) } : {}),
    areaOfFocus: chance.pick(codesOf(AreaOfFocus)),
    harms: chance.some(codesOf(HarmDomain), 2),
    ...(chance.happens(80) ? { place: { label: words.place(), country: 'NZ' } } : {}),
    detectedAt: exactly(instantOf(world.now)),
    means: chance.pick(codesOf(DetectionMeans)),
    ...(chance.happens(20) ? { occurrences: chance.between(2, 30) } : {}),
    ...(chance.happens(60) ? { seen: seenBy(world, group?.people ?? []) } : {}),
    ...(chance.happens(30) ? { commodities: [commodity(world)] } : {}),
    ...(chance.happens(20)
      ? { amounts: [{ minor: String(chance.between(1_000, 90_000_000)), currency: 'NZD' }] }
      : {}),
  });
};

/** One to three persons, some of them known to be of the group. */
const seenBy = ({ chance, words }: World, people: readonly Person[]) =>
  Array.from({ length: chance.between(1, 3) }, () => ({
    role: chance.pick(codesOf(SeenRole)),
    ...(people.length > 0 && chance.happens(50)
      ? recognised(chance.pick(people))
      : { label: words.person() }),
  }));

const recognised = ({ id: entity, label }: Person) => ({ entity, label });

const commodity = ({ chance, words }: World) => ({
  commodity: words.goods(),
  quantity: { amount: `${chance.between(1, 900)}.${chance.between(1, 9)}`, unit: 'KG' },
  ...(chance.happens(30) ? { purityPercent: `${chance.between(5, 95)}.5` } : {}),
});
