import { membershipStep, personStep, tieStep } from './claim-steps';
import { groupStep } from './group-step';
import { refuseAtOnce } from './import-problem';
import type { Mapping } from './mapping';
import { phaseCount } from './phase-file';
import { readMatrix } from './read-matrix';
import { readSeizures } from './read-seizures';
import { seizureSteps } from './seizure-steps';
import type { Step } from './step';
import { type StepPlace, stepPlace } from './step-place';

/**
 * The commands a folder amounts to, in the order in which they must be given: the group, then phase by phase its members, each
 * put on the record when first met, their ties and the seizures. Check the folder first; a file that has changed since then is
 * refused half-way by throwing `ImportRefused`.
 */
export async function* stepsOf(folder: string, mapping: Mapping): AsyncGenerator<Step> {
  yield groupStep(stepPlace(mapping, 1));
  const met = new Set<string>();
  for (let phase = 1; phase <= phaseCount(mapping); phase++) {
    yield* claimsIn({ folder, place: stepPlace(mapping, phase), met });
    yield* seizuresIn(folder, mapping, phase);
  }
}

type Claims = {
  readonly folder: string;
  readonly place: StepPlace;
  /** Whoever is on the record already. */
  readonly met: Set<string>;
};

async function* claimsIn({ folder, place, met }: Claims): AsyncGenerator<Step> {
  for await (const part of readMatrix({ folder, file: place.file, refuse: refuseAtOnce })) {
    if (part.is === 'members') yield* membersIn(place, part.members, met);
    else for (const contact of part.contacts) yield tieStep(place, part.from, contact);
  }
}

function* membersIn(place: StepPlace, members: readonly string[], met: Set<string>): Generator<Step> {
  for (const member of members) {
    if (!met.has(member)) yield personStep(place, member);
    met.add(member);
    yield membershipStep(place, member);
  }
}

async function* seizuresIn(folder: string, mapping: Mapping, phase: number): AsyncGenerator<Step> {
  const place = stepPlace(mapping, phase);
  let nth = 0;
  for await (const seizures of readSeizures({ folder, mapping, refuse: refuseAtOnce }))
    if (seizures.phase === phase) yield* seizureSteps(place, seizures, ++nth);
}
