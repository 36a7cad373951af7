import { elapsedBetween, type Elapsed, type Moment, type RowOf } from '@throughline/kernel';
import type { referrals } from '@throughline/referral';
import { type CodeOf, codesOf, type ReferralStatus, ReferralWait } from '@throughline/vocabulary';

export type Wait = CodeOf<typeof ReferralWait>;
type Status = CodeOf<typeof ReferralStatus>;
type Step = RowOf<typeof referrals>['steps'][number];

/** Where each wait begins, and what ends it; a step between the two does not, but for a return, after which the wait begins anew. */
const waits: Readonly<Record<Wait, { readonly from: Status; readonly until: readonly Status[] }>> = {
  ACKNOWLEDGEMENT: { from: 'OFFERED', until: ['ACKNOWLEDGED'] },
  ANSWER: { from: 'OFFERED', until: ['ACCEPTED', 'DECLINED', 'RETURNED'] },
  SUPPLEMENT: { from: 'RETURNED', until: ['OFFERED'] },
  REPORT: { from: 'ACCEPTED', until: ['REPORTED'] },
  CLOSING: { from: 'REPORTED', until: ['CLOSED'] },
};

/** What a referral still waits for, by where it stands. */
const awaited: Readonly<Record<Status, readonly Wait[]>> = {
  OFFERED: ['ACKNOWLEDGEMENT', 'ANSWER'],
  ACKNOWLEDGED: ['ANSWER'],
  RETURNED: ['SUPPLEMENT'],
  ACCEPTED: ['REPORT'],
  REPORTED: ['CLOSING'],
  DECLINED: [],
  CLOSED: [],
  WITHDRAWN: [],
};

export const awaitedBy = (status: Status): readonly Wait[] => awaited[status];

/** What was waited for and came; `took` is undefined where the dates say that it came before the wait began. */
export type Waited = {
  readonly wait: Wait;
  readonly since: Moment;
  readonly until: Moment;
  readonly took: Elapsed | undefined;
};

/** What the one that offered a referral is waited for; for all else, its addressee is. */
const byOfferer: readonly Wait[] = ['SUPPLEMENT', 'CLOSING'];

/** Which of the two agencies a wait is at. */
export const waitIsAt = (wait: Wait): 'from' | 'to' => (byOfferer.includes(wait) ? 'from' : 'to');

/** Since when a referral waits for what it still waits for. */
export const waitingSince = (wait: Wait, steps: readonly Step[]): Moment | undefined =>
  steps.findLast(({ status }) => status === waits[wait].from)?.happened;

/** Everything that a referral waited for and that came, from the steps that it took, in the order recorded. */
export const waitedIn = (steps: readonly Step[]): readonly Waited[] =>
  codesOf(ReferralWait).flatMap((wait) => {
    const { from, until } = waits[wait];
    let since: Moment | undefined;
    return steps.flatMap(({ status, happened }): readonly Waited[] => {
      const began = since;
      if (status === from) since = happened;
      if (began === undefined || !until.includes(status)) return [];
      if (status !== from) since = undefined;
      return [{ wait, since: began, until: happened, took: elapsedBetween(began, happened) }];
    });
  });
