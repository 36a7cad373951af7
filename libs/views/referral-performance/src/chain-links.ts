import {
  boolean,
  code,
  elapsedTime,
  group,
  id,
  listOf,
  moment,
  prose,
  type Read,
  type RowOf,
} from '@throughline/kernel';
import type { referrals } from '@throughline/referral';
import { ReferralForm, ReferralStatus, ReferralWait } from '@throughline/vocabulary';
import { awaitedBy, waitedIn, waitingSince, waitIsAt } from './waits';

const waitAt = group('WaitAtAgency', {
  wait: code(ReferralWait).says('What was or is waited for.'),
  agency: id('Agency').says('The agency that it waits at.'),
  since: moment(),
  until: moment().optional().says('When it came; not yet, where nothing stands here.'),
  took: elapsedTime
    .optional()
    .says('How long that was; none while it waits, and none where it is dated before the wait began.'),
});

/** A referral as a link of a chain from a detection to an outcome. */
export const referralInChain = group('ReferralInChain', {
  referral: id('Referral'),
  from: id('Agency'),
  to: id('Agency'),
  form: code(ReferralForm),
  status: code(ReferralStatus),
  offered: moment(),
  waits: listOf(waitAt).says('Everything it waited for, and then what it still waits for.'),
  outcome: prose().optional().says('What its addressee reported last.'),
  reported: moment().optional().says('When its addressee first reported an outcome.'),
  exercise: boolean().says('Whether it belongs to an exercise, in which nothing is real.'),
});

export type InChain = (typeof referralInChain)['_type'];

export const actionInChain = group('ActionInChain', {
  action: id('Action'),
  agency: id('Agency').says('The agency that owns it.'),
  executed: moment().says('When it was carried out.'),
  says: prose().optional().says('What was done.'),
});

const waitsOf = (row: RowOf<typeof referrals>): InChain['waits'] => [
  ...waitedIn(row.steps).map(({ wait, since, until, took }) => ({
    wait,
    agency: row[waitIsAt(wait)],
    since,
    until,
    took,
  })),
  ...awaitedBy(row.status).map((wait) => ({
    wait,
    agency: row[waitIsAt(wait)],
    since: waitingSince(wait, row.steps) ?? row.happened,
  })),
];

export const linkOf = ({ key, row }: Read<RowOf<typeof referrals>>, practice: boolean): InChain => {
  const reports = row.steps.filter(({ status }) => status === 'REPORTED');
  const { from, to, form, status, happened: offered } = row;
  return {
    referral: key,
    ...{ from, to, form, status, offered },
    waits: waitsOf(row),
    outcome: reports.at(-1)?.says,
    reported: reports[0]?.happened,
    exercise: practice || row.exercise,
  };
};
