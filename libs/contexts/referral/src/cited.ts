import { type Envelope, hasIdForm } from '@throughline/kernel';

/** The detections that an event cites, each once. */
export const cited = ({ basis }: Pick<Envelope, 'basis'>): readonly string[] => [
  ...new Set(basis.flatMap(({ stream }) => (hasIdForm('Detection', stream) ? [stream] : []))),
];
