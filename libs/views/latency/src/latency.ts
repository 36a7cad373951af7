import { cases } from '@throughline/casefile';
import { detectionLinks, detections } from '@throughline/detection';
import { actions } from '@throughline/disruption';
import { groupRelations } from '@throughline/group';
import {
  code,
  count,
  fallsIn,
  group,
  groupedUnder,
  id,
  listOf,
  onlyThose,
  periodArg,
  view,
} from '@throughline/kernel';
import { informationRequests, referrals } from '@throughline/referral';
import { AreaOfFocus, OffenceType } from '@throughline/vocabulary';
import { type Followed, followed } from './followed';
import { latencies, latenciesOf } from './latencies';

const ofArea = group('AreaLatencies', { areaOfFocus: code(AreaOfFocus), latencies });
const ofOffence = group('OffenceLatencies', { offenceType: code(OffenceType), latencies });
const ofAgency = group('AgencyLatencies', { agency: id('Agency'), latencies });

const latenciesBy = <N extends string, K extends string>(
  name: N,
  all: readonly Followed[],
  keysOf: (one: Followed['detection']) => readonly K[],
) =>
  groupedUnder(name, all, ({ detection }) => keysOf(detection)).map(({ same, ...under }) => ({
    ...under,
    latencies: latenciesOf(same),
  }));

export const latency = view(
  'latency',
  'How long it took from what happened until it was detected, recorded, shared and acted on.',
  {
    args: {
      period: periodArg.says('Only what came to notice in this period; all, where left out.'),
      areaOfFocus: code(AreaOfFocus).optional().says('Only detections of this area of focus.'),
      offenceType: code(OffenceType).optional().says('Only detections that point to this type of offending.'),
      agency: id('Agency').optional().says('Only detections that this agency recorded.'),
    },
    reads: [detections, detectionLinks, referrals, informationRequests, actions, groupRelations, cases],
    result: {
      all: latencies.says('All of them together.'),
      byAreaOfFocus: listOf(ofArea).says('By area of focus.'),
      byOffenceType: listOf(ofOffence).says(
        'By type of offending; what points to several counts under each.',
      ),
      byAgency: listOf(ofAgency).says('By the agency that recorded them, in the order of ids.'),
      leftOut: count().says(
        'How many were withdrawn, or stand as duplicates of others: in none of the figures.',
      ),
    },
    answer: async (rows, { period, offenceType, ...only }) => {
      const found = (await rows.all(detections, onlyThose(only))).filter(
        ({ row }) =>
          fallsIn(row.detectedAt, period) &&
          (offenceType === undefined || row.offenceTypes.includes(offenceType)),
      );
      const counted = found.filter(({ row: { status } }) => status !== 'WITHDRAWN' && status !== 'DUPLICATE');
      const all = await followed(rows, counted);
      return {
        all: latenciesOf(all),
        byAreaOfFocus: latenciesBy('areaOfFocus', all, (one) => [one.areaOfFocus]),
        byOffenceType: latenciesBy('offenceType', all, (one) => one.offenceTypes),
        byAgency: latenciesBy('agency', all, (one) => [one.agency]),
        leftOut: found.length - counted.length,
      };
    },
  },
);
