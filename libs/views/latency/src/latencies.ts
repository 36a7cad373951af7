import {
  code,
  count,
  type Elapsed,
  elapsedBetween,
  exactly,
  group,
  listOf,
  timesOf,
  timesTaken,
} from '@throughline/kernel';
import { type CodeOf, codesOf, LatencyStep } from '@throughline/vocabulary';
import type { Followed } from './followed';

const latencyOfStep = group('LatencyOfStep', {
  step: code(LatencyStep),
  times: timesTaken.says('How long it took where that is known.'),
  unknown: count().says(
    'Of how many the source does not say when one of the two was: unknown, which is not nil.',
  ),
  pending: count().says('For how many it has not come: not in the times.'),
  outOfOrder: count().says('For how many the dates are the other way round; not in the times.'),
});

export const latencies = group('Latencies', {
  detections: count().says('How many detections these are.'),
  steps: listOf(latencyOfStep).says('Each step, in their order.'),
});

type Step = CodeOf<typeof LatencyStep>;
type Taken = Elapsed | 'UNKNOWN' | 'PENDING' | 'OUT_OF_ORDER';
type Bounds = Parameters<typeof elapsedBetween>[0];

const taken = (from: Bounds, to: Bounds | undefined): Taken =>
  to === undefined ? 'PENDING' : (elapsedBetween(from, to) ?? 'OUT_OF_ORDER');

/** How long a step took; what the source does not give is unknown, though a rule derived a date for it. */
const takenBy = (step: Step, { detection, shared, acted }: Followed): Taken => {
  const { happened, detectedAt, derived } = detection;
  const recorded = exactly(detection.recordedAt);
  const isDerived = (...names: readonly string[]): boolean =>
    derived.some(({ field }) => names.includes(field));
  switch (step) {
    case 'DETECTION':
      return isDerived('happened', 'detectedAt') ? 'UNKNOWN' : taken(happened, detectedAt);
    case 'RECORDING':
      return isDerived('detectedAt') ? 'UNKNOWN' : taken(detectedAt, recorded);
    case 'SHARING':
      return taken(recorded, shared);
    case 'ACTING':
      return taken(recorded, acted);
  }
};

export const latenciesOf = (all: readonly Followed[]): (typeof latencies)['_type'] => ({
  detections: all.length,
  steps: codesOf(LatencyStep).map((step) => {
    const each = all.map((one) => takenBy(step, one));
    const those = (what: Taken): number => each.filter((one) => one === what).length;
    return {
      step,
      times: timesOf(each.flatMap((one) => (typeof one === 'string' ? [] : one))),
      unknown: those('UNKNOWN'),
      pending: those('PENDING'),
      outOfOrder: those('OUT_OF_ORDER'),
    };
  }),
});
