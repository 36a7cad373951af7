import { cases, exercisesAmong } from '@throughline/casefile';
import { detectionLinks, detections, linksHeld } from '@throughline/detection';
import { actions } from '@throughline/disruption';
import {
  earliestOf,
  elapsedBetween,
  elapsedTime,
  id,
  instant,
  listOf,
  moment,
  type RowOf,
  type Rows,
  view,
} from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import { actionInChain, type InChain, linkOf, referralInChain } from './chain-links';

type Detection = RowOf<typeof detections>;

/** The actions carried out in the cases that a detection was adopted into or linked to; what is practice is none. */
const actionsOf = async (
  rows: Rows,
  key: string,
  detection: Detection,
): Promise<readonly (typeof actionInChain)['_type'][]> => {
  const linked = (await linksHeld(rows, [key])).flatMap((link) => link.case ?? []);
  const files = [...new Set([...linked, ...(detection.case ? [detection.case] : [])])];
  if (files.length === 0) return [];
  const practice = await exercisesAmong(rows, files);
  const real = files.filter((file) => !practice.has(file));
  const done = await rows.all(actions, { case: real, status: ['EXECUTED'], isExercise: [false] });
  return done.flatMap(({ key: action, row: { agency, steps } }) =>
    steps.flatMap(({ status, happened, says }) =>
      status === 'EXECUTED' ? [{ action, agency, executed: happened, says }] : [],
    ),
  );
};

const byOffer = (one: InChain, other: InChain): number =>
  one.offered.earliest < other.offered.earliest ? -1 : 1;

export const referralChain = view(
  'referralChain',
  'What became of a detection from agency to agency, and how long it waited at each.',
  {
    args: { detection: id('Detection') },
    reads: [detections, detectionLinks, referrals, cases, actions],
    result: {
      detection: id('Detection'),
      agency: id('Agency').says('The agency that recorded it.'),
      happened: moment(),
      detectedAt: moment(),
      recordedAt: instant(),
      referrals: listOf(referralInChain).says(
        'Every referral that names it, the earliest first, but for those that support somebody: they stay on that side.',
      ),
      actions: listOf(actionInChain).says(
        'What was carried out in the cases that it was adopted into or linked to.',
      ),
      toOutcome: elapsedTime
        .optional()
        .says('How long it took from its detection to the first outcome reported or action carried out.'),
    },
    answer: async (rows, { detection: key }) => {
      const found = (await rows.one(detections, key))?.row;
      if (!found) return undefined;
      const all = await rows.all(referrals, { detection: [key] });
      const naming = all.filter(({ row }) => row.form !== 'SUPPORT');
      const [practice, done] = await Promise.all([
        exercisesAmong(
          rows,
          naming.map(({ row }) => row.case),
        ),
        actionsOf(rows, key, found),
      ]);
      const links = naming.map((one) => linkOf(one, practice.has(one.row.case ?? ''))).sort(byOffer);
      const outcome = earliestOf([
        ...links.flatMap(({ exercise, reported }) => (exercise ? [] : (reported ?? []))),
        ...done.map(({ executed }) => executed),
      ]);
      const { agency, happened, detectedAt, recordedAt } = found;
      return {
        detection: key,
        ...{ agency, happened, detectedAt, recordedAt },
        referrals: links,
        actions: done,
        toOutcome: outcome && elapsedBetween(detectedAt, outcome),
      };
    },
  },
);
