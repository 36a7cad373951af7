import { sharingAgreements, WarnOfLapse } from '@throughline/agency';
import { daysAfter, order, process } from '@throughline/kernel';
import { notBefore } from './not-before';

/** Long enough to agree on another, and short enough to be acted on. */
const NOTICE_DAYS = 30;

export const agreementsLapsing = process(
  'AgreementsLapsing',
  'The parties to a sharing agreement are warned thirty days before it lapses.',
).due(
  sharingAgreements,
  (now) => ({
    isWarned: [false],
    isEnded: [false],
    lapsesAt: { from: now, to: daysAfter(now, NOTICE_DAYS) },
  }),
  ({ key, row: { parties, lapsesAt, versions } }) => [
    order(
      WarnOfLapse,
      {},
      {
        on: key,
        agency: parties[0]!,
        cause: `${key}/${lapsesAt}`,
        happened: notBefore(versions.at(-1)!, daysAfter(lapsesAt!, -NOTICE_DAYS)),
      },
    ),
  ],
);
