import { IntrinsicException } from '@nestjs/common';
import type { Id } from '@throughline/kernel';
import type { Classification, CodeOf } from '@throughline/vocabulary';

/** Who acts: an officer, for an agency. */
export type Officer = {
  /** How the officer is chosen in a demonstration. */
  readonly key: string;
  readonly id: Id<'Officer'>;
  readonly name: string;
  readonly agency: Id<'Agency'>;
  readonly agencyName: string;
  readonly role: string;
  /** The highest classification that the officer may see. */
  readonly clearance: CodeOf<typeof Classification>;
};

/** Nobody is known to act, so nothing was done. */
export class Unauthenticated extends IntrinsicException {}

export const OFFICER_HEADER = 'x-demonstration-officer';

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

type Request = {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly remoteAddress: string | undefined;
};

/**
 * Who acts, until sign-in exists: the demonstration officer that a header names, on loopback only. Anybody who can reach
 * the loopback interface can name any officer, so this is no protection, and it is refused from anywhere else.
 */
export const officerOf = ({ headers, remoteAddress }: Request, officers: readonly Officer[]): Officer => {
  const key = headers[OFFICER_HEADER];
  if (!remoteAddress || !LOOPBACK.test(remoteAddress))
    throw new Unauthenticated(
      'Demonstration officers may act from this computer only, and sign-in does not exist yet.',
    );
  const officer = officers.find((one) => one.key === key);
  if (!officer)
    throw new Unauthenticated(
      `Say who acts: send the header ${OFFICER_HEADER} with one of ${officers.map((one) => one.key).join(', ')}.`,
    );
  return officer;
};
