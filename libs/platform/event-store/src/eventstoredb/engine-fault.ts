/** What a failed call tells of what it was to do. */
export type EngineFault =
  /** The stream is at another revision. */
  | { readonly is: 'wrong-revision'; readonly actual: number }
  /** The engine refused it, and will refuse it again. */
  | { readonly is: 'refused' }
  /** It never reached the engine. */
  | { readonly is: 'not-sent' }
  /** No answer, or one that says nothing: it may have been done. */
  | { readonly is: 'unknown' };

const REFUSED = new Set([
  'access-denied',
  'invalid-argument',
  'invalid-transaction',
  'maximum-append-size-exceeded',
  'stream-deleted',
  'unsupported',
]);
const NOT_SENT =
  /No connection established|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|Failed to discover|Server Is Not Ready/i;

/** The client answers in several voices: its own errors have a type, those of the connection beneath have none. */
export const engineFault = (error: unknown): EngineFault => {
  const { type, code, actualVersion } = error as {
    type?: string;
    code?: number;
    actualVersion?: bigint | string;
  };
  if (type === 'wrong-expected-version')
    return { is: 'wrong-revision', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : -1 };
  if (type !== undefined && REFUSED.has(type)) return { is: 'refused' };
  // Only a leader writes: the next attempt goes to it. What fails before anything is sent has a status and no type.
  const failedBefore = type === undefined && typeof code === 'number';
  if (type === 'not-leader' || failedBefore || NOT_SENT.test(String(error))) return { is: 'not-sent' };
  return { is: 'unknown' };
};
