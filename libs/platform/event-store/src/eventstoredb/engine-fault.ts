/** What a failed call tells of what it was to do. */
type EngineFault =
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
  /No connection established|connect E(CONNREFUSED|HOSTUNREACH)|ENOTFOUND|Name resolution failed|Failed to discover|Server Is (Not Ready|Busy)|No leader info/i;
const UNIMPLEMENTED = 12;

/** The client answers in several voices: its own errors have a type, those of the connection beneath have none. */
export const engineFault = (error: unknown): EngineFault => {
  const { type, code, actualVersion } = error as {
    type?: string;
    code?: number;
    actualVersion?: bigint | string;
  };
  if (type === 'wrong-expected-version')
    return { is: 'wrong-revision', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : -1 };
  if (code === UNIMPLEMENTED || (type !== undefined && REFUSED.has(type))) return { is: 'refused' };
  // A node that is no leader any more says so of all that is on its way, and may have taken some of it while it was.
  if (NOT_SENT.test(String(error))) return { is: 'not-sent' };
  return { is: 'unknown' };
};
