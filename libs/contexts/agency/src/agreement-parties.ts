import { id, instant, projection, type Recorded, type Span, span } from '@throughline/kernel';
import { SharingAgreementAmended, SharingAgreementEnded, SharingAgreementMade } from './agreement-events';
import { endingAt } from './sharing-agreement';

type Made = ReturnType<typeof SharingAgreementMade>;
type Amended = ReturnType<typeof SharingAgreementAmended>;
type Ended = ReturnType<typeof SharingAgreementEnded>;

const types: ReadonlySet<string> = new Set(
  [SharingAgreementMade, SharingAgreementAmended, SharingAgreementEnded].map(({ type }) => type),
);

/** The parties that an event is about: those that there are after it, and those that leave by it. */
const partiesIn = (event: Recorded): readonly string[] => {
  if (!types.has(event.type)) return [];
  const { parties, leaving = [] } = event.data as { parties: readonly string[]; leaving?: readonly string[] };
  return [...parties, ...leaving];
};

/** From when until when an agency is party, after an event that is about it; `undefined` where it never was, and leaves. */
const spanAfter = (
  before: Span | undefined,
  party: string,
  event: Made | Amended | Ended,
): Span | undefined => {
  if (event.type === 'SharingAgreementMade') return event.data.during;
  const { endsAt } = event.data;
  if (event.type === 'SharingAgreementEnded') return before && endingAt(before, endsAt);
  const { appliesFrom, leaving } = event.data;
  if (leaving.includes(party)) return before && { from: before.from, to: appliesFrom };
  return endingAt(before ?? { from: appliesFrom }, endsAt);
};

/** Which agency is party to which agreement; the key is the agreement and the agency. */
export const agreementParties = projection(
  'AgreementParty',
  'An agency that is party to a sharing agreement, from when until when.',
  {
    fields: {
      agreement: id('SharingAgreement'),
      party: id('Agency'),
      during: span().says('From when until when the agency is party to it.'),
      lapsesAt: instant().optional().says('Until when it is; open, where no end was agreed.'),
    },
    filters: ['agreement', 'party', 'lapsesAt'],
    holds: 'during',
    serves: { one: 'agreementParty', many: 'agreementParties' },
  },
).onEveryOf(
  (event) => partiesIn(event).map((party) => `${event.stream}/${party}`),
  (row, event, key) => {
    const party = key.slice(event.stream.length + 1);
    const during = spanAfter(row?.during, party, event as Recorded<Made | Amended | Ended>);
    return during && { agreement: event.stream, party, during, lapsesAt: during.to?.latest };
  },
);
