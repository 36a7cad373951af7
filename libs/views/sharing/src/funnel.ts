import { count, fallsIn, type Read, type RowOf, type Span } from '@throughline/kernel';
import type { informationRequests, referrals } from '@throughline/referral';

type Referral = Read<RowOf<typeof referrals>>;
type Request = Read<RowOf<typeof informationRequests>>;

/** Something shared or asked for, between whom: `from` is who gives, or is asked to. */
export type Passage = { readonly from: string; readonly to: string } & (
  | { readonly referral: Referral; readonly request?: undefined }
  | { readonly request: Request; readonly referral?: undefined }
);

/** How far what is shared comes. */
export const funnelFields = {
  shared: count().says('How many referrals and answers to requests were passed on.'),
  referrals: count(),
  answers: count().says(
    'How many requests for information were answered; no step of the record follows an answer.',
  ),
  acknowledged: count().says('Of how many referrals the addressee said that it has them, or answered.'),
  actedOn: count().says('How many referrals the addressee took on.'),
  reported: count().says('Of how many it reported an outcome.'),
  declined: count().says('How many it declined.'),
  returned: count().says('How many it returned for what was missing.'),
  neverOpened: count().says('Of how many referrals the addressee has said nothing at all.'),
  refused: count().says('How many requests were refused: asked for, and not shared.'),
  unanswered: count().says('How many requests wait for an answer.'),
} as const;

/** The case that something shared or asked for belongs to. */
export const caseOf = ({ referral, request }: Passage): string | undefined => (referral ?? request).row.case;

const answeredIn = ({ row }: Request) => row.steps.find(({ status }) => status === 'ANSWERED')?.happened;

/** What was referred, answered or asked for in a period; an answer counts when it was given. */
export const passages = (
  referred: readonly Referral[],
  asked: readonly Request[],
  period: Span | undefined,
): readonly Passage[] => [
  ...referred
    .filter(({ row }) => fallsIn(row.happened, period))
    .map((referral) => ({ from: referral.row.from, to: referral.row.to, referral })),
  ...asked
    .filter((request) => fallsIn(answeredIn(request) ?? request.row.happened, period))
    .map((request) => ({ from: request.row.of, to: request.row.from, request })),
];

const BY_ADDRESSEE: readonly string[] = ['ACKNOWLEDGED', 'ACCEPTED', 'DECLINED', 'RETURNED', 'REPORTED'];

const hasCome = ({ row }: Referral, statuses: readonly string[]): boolean =>
  row.steps.some(({ status }) => statuses.includes(status));

/** Whether the addressee has said nothing at all of a referral, whatever has become of it since. */
export const isUnopened = (referral: Referral): boolean => !hasCome(referral, BY_ADDRESSEE);

export const funnelOf = (all: readonly Passage[]) => {
  const referred = all.flatMap(({ referral }) => referral ?? []);
  const asked = all.flatMap(({ request }) => request ?? []);
  const come = (...statuses: readonly string[]): number =>
    referred.filter((one) => hasCome(one, statuses)).length;
  const stand = (status: string): number => asked.filter(({ row }) => row.status === status).length;
  const answers = stand('ANSWERED');
  return {
    shared: referred.length + answers,
    referrals: referred.length,
    answers,
    acknowledged: come(...BY_ADDRESSEE),
    actedOn: come('ACCEPTED'),
    reported: come('REPORTED'),
    declined: come('DECLINED'),
    returned: come('RETURNED'),
    neverOpened: referred.filter(isUnopened).length,
    refused: stand('REFUSED'),
    unanswered: stand('REQUESTED'),
  };
};
