import { EventStoreError } from '@throughline/event-store';
import { NotBuilt } from '@throughline/projections';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { InvalidInput } from './input/invalid-input';
import { TooSlow } from './live/too-slow';
import { Unauthenticated } from './officer';
import { queryProblem } from './queries/query-problem';
import { NotYet } from './queries/reading';
import { UnknownEvent } from './commands/state-cache';

type Log = {
  /** Something is away or too much is asked: it may come thousands of times. */
  readonly outage: (message: string, error: unknown) => void;
  /** Something is wrong in here, and whoever met it was given this name to ask for. */
  readonly fault: (name: string, error: unknown) => void;
};

const known: readonly [new (...args: never[]) => Error, string][] = [
  [InvalidInput, 'BAD_USER_INPUT'],
  [Unauthenticated, 'UNAUTHENTICATED'],
  [NotYet, 'NOT_YET'],
  [NotBuilt, 'NOT_YET'],
  [TooSlow, 'TOO_SLOW'],
  [UnknownEvent, 'NEWER_RECORD'],
];

/** Every error as a client sees it: what is expected says what to do, and a fault says nothing but where to look for it. */
export const answerError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const found = known.find(([type]) => cause instanceof type);
    if (found) return expected(formatted, cause as Error, found[1]);
    if (isOfTheQuery(formatted)) return located(formatted, error);
    const { code, says, retryAfterMs } = faultOf(cause);
    const path = formatted.path ? { path: formatted.path } : {};
    if (code !== 'FAULT') {
      log.outage(code, cause);
      return {
        message: says,
        ...path,
        extensions: { code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) },
      };
    }
    const correlation = crypto.randomUUID();
    log.fault(`fault ${correlation}`, cause);
    return {
      message: `${says} It has been logged as ${correlation}.`,
      ...path,
      extensions: { code, correlation },
    };
  };

type Fault = { readonly code: string; readonly says: string; readonly retryAfterMs?: number | undefined };

/** What can be said of a fault to somebody who cannot mend it: what to do next, and nothing of the inside. */
const faultOf = (cause: unknown): Fault => {
  if (isDatabaseAway(cause)) return { code: 'UNAVAILABLE', says: AWAY, retryAfterMs: AWAY_MS };
  const code = cause instanceof EventStoreError ? cause.code : 'FAULT';
  const says = SAID[code];
  if (says === undefined || !(cause instanceof EventStoreError)) return { code: 'FAULT', says: SAID.FAULT };
  const { retryAfterMs } = cause;
  const when = retryAfterMs === undefined ? 'in a moment' : `in ${Math.ceil(retryAfterMs / 1000)} s`;
  return { code, says: says.replace('{when}', when), retryAfterMs };
};

const AWAY =
  'The database does not answer in time. Ask again in a moment; if this was a command, send it again with the same command id.';
const AWAY_MS = 1_000;
/** Connections refused or lost (08), out of room (53), cancelled or shut down (57), and what the operating system says. */
const AWAY_CODES = /^(08|53|57)...$|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH)$/;
const AWAY_WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|timeout expired/i;

/** What fails to be read is no fault of this program when the database is busy, gone or on its way back. */
const isDatabaseAway = (cause: unknown): boolean => {
  if (!(cause instanceof Error) || cause instanceof EventStoreError) return false;
  const code = 'code' in cause ? String(cause.code) : '';
  return AWAY_CODES.test(code) || AWAY_WORDS.test(cause.message);
};

const SAID: { readonly FAULT: string } & { readonly [code: string]: string | undefined } = {
  OVERLOADED: 'More is being recorded than can be written. Nothing was recorded; send it again {when}.',
  UNAVAILABLE: 'The record cannot be reached. Nothing was recorded; send it again {when}.',
  OUTCOME_UNKNOWN:
    'The record could not be reached while it was writing, so whether this was recorded is not known. Send it again with the same command id to learn.',
  UNPLACED:
    'This is recorded, but its place in the record is not known yet. Send it again with the same command id to learn its position.',
  FAULT:
    'Something went wrong here. If this was a command, send it again with the same command id to learn what became of it.',
};

const expected = (formatted: GraphQLFormattedError, cause: Error, code: string): GraphQLFormattedError => ({
  message: cause.message,
  ...(formatted.path ? { path: formatted.path } : {}),
  ...(formatted.locations ? { locations: formatted.locations } : {}),
  extensions: {
    code,
    ...(cause instanceof InvalidInput ? { fields: cause.problems } : {}),
    ...(cause instanceof NotYet || cause instanceof TooSlow ? cause.told : {}),
  },
});

const QUERY_CODES: readonly unknown[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
  'QUERY_TOO_LARGE',
  'TOO_MANY_SUBSCRIPTIONS',
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
];

const isOfTheQuery = ({ extensions }: GraphQLFormattedError): boolean =>
  QUERY_CODES.includes(extensions?.['code']);

/** Names the field that a query or its variables got wrong, and leaves out the value that was given. */
const located = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const problem = error instanceof GraphQLError ? queryProblem(error) : undefined;
  if (!problem) return { ...formatted, extensions };
  const message = [problem.path, problem.must].filter(Boolean).join(' ');
  return { ...formatted, message, extensions: { ...extensions, fields: [problem] } };
};
