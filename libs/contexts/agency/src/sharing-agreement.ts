import { agreementTerms } from '@throughline/facts';
import {
  aggregate,
  type EventOf,
  exactly,
  type Instant,
  type Moment,
  never,
  published,
  type Recorded,
  type Span,
} from '@throughline/kernel';
import type { Agreed } from './agreed-terms';
import { agreementEvents } from './agreement-events';

/** Terms, and from when until when they apply. */
export type TermsVersion = Agreed & {
  readonly appliesFrom: Instant;
  /** At which revision they were told. */
  readonly revision: number;
  /** The parties that have yet to confirm them. */
  readonly toConfirm: readonly string[];
};

/** What must be known of an agreement to decide on it. */
export type AgreementState = {
  /** The terms one after the other, in the order in which they apply. */
  readonly versions: readonly TermsVersion[];
  readonly during: Span;
  readonly ended: boolean;
  /** Whether the parties were warned of the end that stands. */
  readonly warned: boolean;
  /** When it was made or amended last. */
  readonly since: Moment;
};

/** Where a history starts. No command meets it: one that opens does not look at it, any other is NOT_FOUND before it. */
const unmade: AgreementState = {
  versions: [],
  during: { from: exactly('') },
  ended: false,
  warned: false,
  since: exactly(''),
};

/** Whether the agreement was ended, or its time is up. */
export const isOver = ({ ended, during: { to } }: AgreementState, now: Instant): boolean =>
  ended || (to !== undefined && to.latest < now);

/** Whether an agency is party to the agreement as it was amended last. */
export const isParty = ({ versions }: AgreementState, agency: string): boolean =>
  versions.at(-1)?.parties.includes(agency) ?? false;

/** Whoever confirms terms knows those before them, which they state anew. */
const confirmedBy = (version: TermsVersion, agency: string): TermsVersion => ({
  ...version,
  toConfirm: version.toConfirm.filter((one) => one !== agency),
});

const evolve = (
  state: AgreementState,
  event: Recorded<EventOf<(typeof agreementEvents)[number]>>,
): AgreementState => {
  const { happened: since, revision } = event;
  switch (event.type) {
    case 'SharingAgreementMade': {
      const { title: _, during, ...terms } = event.data;
      const [appliesFrom, lapsesAt] = [during.from.earliest, during.to?.latest];
      return {
        ...unmade,
        versions: [{ ...terms, appliesFrom, lapsesAt, revision, toConfirm: [] }],
        during,
        since,
      };
    }
    case 'SharingAgreementAmended': {
      const { endsAt: lapsesAt, leaving: _, reason: __, toConfirm = [], ...terms } = event.data;
      const appliesFrom = terms.appliesFrom.earliest;
      return {
        ...state,
        versions: [...state.versions, { ...terms, appliesFrom, lapsesAt, revision, toConfirm }],
        during: endingAt(state.during, lapsesAt),
        warned: state.warned && lapsesAt === state.during.to?.latest,
        since,
      };
    }
    case 'SharingAgreementConfirmed':
      return { ...state, versions: state.versions.map((one) => confirmedBy(one, event.agency)) };
    case 'SharingAgreementEnded':
      return { ...state, during: endingAt(state.during, event.data.endsAt), ended: true };
    case 'LapseWarningGiven':
      return { ...state, warned: true };
    default:
      return never(event);
  }
};

/** A span that ends at another instant, or stays open. */
export const endingAt = ({ from }: Span, endsAt: Instant | undefined): Span => ({
  from,
  ...(endsAt === undefined ? {} : { to: exactly(endsAt) }),
});

export const sharingAgreement = aggregate('SharingAgreement', {
  says: 'What agencies agreed to share, for what, up to which classification, and from when until when.',
  events: agreementEvents,
  initial: unmade,
  evolve,
  publishes: [
    published(agreementTerms, ({ versions, during, ended }: AgreementState) => ({
      ...versions.at(-1)!,
      from: during.from,
      until: during.to,
      ended,
      versions,
    })),
  ],
  rejections: {
    NOT_A_PARTY: 'This is for the parties to the agreement: an agency acts only for itself.',
    TOO_FEW_PARTIES: 'An agreement is between at least two different agencies.',
    NOTHING_COVERED: 'Name at least one class of information that may be shared, and one purpose.',
    LAPSES_IN_THE_PAST: 'An agreement is not made for a time that is over.',
    NOT_IN_FORCE: 'The agreement was ended or has lapsed: make a new one.',
    NOT_YOURS_TO_REMOVE:
      'Only a party itself leaves an agreement: keep the others in, or end the agreement and make another one.',
    NOTHING_TO_CONFIRM: 'Your agency has confirmed the terms as they stand, or need not do so.',
    NOT_THE_TERMS_THAT_STAND:
      'These are not the terms as they stand: read them, and confirm the revision of the last amendment.',
    NARROWED_BACKWARDS:
      'Terms that cover less never apply to what was shared already: let them apply from now on, or later.',
    APPLIES_TOO_EARLY:
      'Amended terms cannot apply before the agreement is in force, or before those they amend.',
    BEFORE_WHAT_IT_FOLLOWS: 'This cannot have happened before what it follows.',
    ENDS_AND_ENDLESS: 'Give the new end in `endsAt`, or say `endless`, not both.',
    ENDED_BACKWARDS: 'An agreement ends now or later: what was shared already stays covered.',
    ENDS_BY_ITSELF: 'The agreement lapses by itself before that.',
    NEVER_LAPSES: 'No end was agreed, so there is nothing to warn of.',
    ALREADY_WARNED: 'The parties were warned of this end already.',
  },
});
