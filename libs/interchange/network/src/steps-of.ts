import { membershipStep, tieStep } from './claim-steps';
import { groupStep } from './group-step';
import { refuseAtOnce } from './import-problem';
import type { Mapping } from './mapping';
import { phaseCount } from './phase-file';
import { readMatrix } from './read-matrix';
import { readSeizures } from './read-seizures';
import { seizureSteps } from './seizure-steps';
import type { Step } from './step';
import { stepPlace } from './step-place';

/**
 * The commands a folder amounts to, in the order in which they must be given: the group, then phase by phase its members,
 * ties and seizures. Check the folder first; a file that has changed since then is refused half-way by throwing `ImportRefused`.
 */
export async function* stepsOf(folder: string, mapping: Mapping): AsyncGenerator<Step> {
  yield groupStep(stepPlace(mapping, 1));
  for (let phase = 1; phase <= phaseCount(mapping); phase++) {
    yield* claimsIn(folder, mapping, phase);
    yield* seizuresIn(folder, mapping, phase);
  }
}

async function* claimsIn(folder: string, mapping: Mapping, phase: number): AsyncGenerator<Step> {
  const place = stepPlace(mapping, phase);
  for await (const part of readMatrix({ folder, file: place.file, refuse: refuseAtOnce })) {
    if (part.is === 'members') for (const member of part.members) yield membershipStep(place, member);
    else for (const contact of part.contacts) yield tieStep(place, part.from, contact);
  }
}

async function* seizuresIn(folder: string, mapping: Mapping, phase: number): AsyncGenerator<Step> {
  const place = stepPlace(mapping, phase);
  let nth = 0;
  for await (const seizures of readSeizures({ folder, mapping, refuse: refuseAtOnce }))
    if (seizures.phase === phase) yield* seizureSteps(place, seizures, ++nth);
}
