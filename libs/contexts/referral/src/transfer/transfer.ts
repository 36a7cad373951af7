import { transferAgreed, type TransferStanding } from '@throughline/facts';
import { aggregate, never, published } from '@throughline/kernel';
import type { CodeOf, TransferStatus } from '@throughline/vocabulary';
import { transferEvents } from './events';

/** What must be known of a transfer to decide on it. */
type TransferState = {
  readonly status: CodeOf<typeof TransferStatus>;
  readonly file: string | undefined;
  readonly action: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly exercise: boolean;
};

const unoffered: TransferState = {
  status: 'OFFERED',
  file: undefined,
  action: undefined,
  from: '',
  to: '',
  exercise: false,
};

const standing = ({ status, file, action, from, to }: TransferState): TransferStanding => ({
  subject: (file ?? action)!,
  from,
  to,
  accepted: status === 'ACCEPTED',
});

export const transfer = aggregate('Transfer', {
  says: 'The owner of a case or an action hands it over; it changes hands only once that is accepted.',
  events: transferEvents,
  initial: unoffered,
  evolve: (state, event): TransferState => {
    switch (event.type) {
      case 'TransferOffered': {
        const { to, case: file, action, exercise = false } = event.data;
        return { status: 'OFFERED', file, action, from: event.agency, to, exercise };
      }
      case 'TransferAccepted':
        return { ...state, status: 'ACCEPTED' };
      case 'TransferDeclined':
        return { ...state, status: 'DECLINED' };
      default:
        return never(event);
    }
  },
  publishes: [published(transferAgreed, standing)],
  isExercise: ({ exercise }) => exercise,
  rejections: {
    TO_ONESELF: 'An agency cannot hand something over to itself.',
    NOT_ONE_SUBJECT: 'Name exactly one case or one action to be handed over.',
    NOT_YOURS: 'Only the agency that owns something may hand it over.',
    DUE_IN_THE_PAST: 'An answer cannot be due before the transfer is offered.',
    NOT_THE_ADDRESSEE: 'Only the agency that it is offered to may answer.',
    NOT_OPEN: 'The transfer was answered already.',
    NOT_THEIRS_ANY_MORE: 'The agency that offered it does not own it any more.',
  },
});
