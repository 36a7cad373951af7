import { aggregate, type Recorded } from '@throughline/kernel';
import { SourceRecorded } from './source-recorded';

type SourceIdentityState = { readonly recordedBy: string };

const none: SourceIdentityState = { recordedBy: '' };

export const sourceIdentity = aggregate('SourceIdentity', {
  says: 'Who told of a detection, kept apart from it and under a higher marking.',
  events: [SourceRecorded],
  initial: none,
  evolve: (_, { agency }: Recorded): SourceIdentityState => ({ recordedBy: agency }),
  rejections: {
    NOT_THE_RECORDER: 'Only the agency that recorded a detection may record who told of it.',
  },
});
