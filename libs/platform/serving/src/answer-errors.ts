import { EventStoreError } from '@throughline/event-store';
import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { type FieldProblem, InvalidInput } from './invalid-input';
import { fieldNamedIn, inputPathOf, variableIn, variableUseIn, withoutValue } from './input-path';
import { Unauthenticated } from './officer';
import { NotYet } from './reading';

type Log = (message: string, error: unknown) => void;

const known: readonly [new (...args: never[]) => Error, string][] = [
  [InvalidInput, 'BAD_USER_INPUT'],
  [Unauthenticated, 'UNAUTHENTICATED'],
  [NotYet, 'NOT_YET'],
];

/** Every error as a client sees it: what is expected says what to do, and a fault says nothing but where to look for it. */
export const answerError =
  (log: Log) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const found = known.find(([type]) => cause instanceof type);
    if (found) return expected(formatted, cause as Error, found[1]);
    if (cause instanceof EventStoreError) return expected(formatted, cause, cause.code);
    if (isOfTheQuery(formatted)) return located(formatted, error);
    const correlation = crypto.randomUUID();
    log(`fault ${correlation}`, cause);
    return {
      message: `Something went wrong here, and it has been logged as ${correlation}. If this was a command, send it again with the same command id to learn what became of it.`,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: 'FAULT', correlation },
    };
  };

const expected = (formatted: GraphQLFormattedError, cause: Error, code: string): GraphQLFormattedError => ({
  message: cause.message,
  ...(formatted.path ? { path: formatted.path } : {}),
  ...(formatted.locations ? { locations: formatted.locations } : {}),
  extensions: { code, ...(cause instanceof InvalidInput ? { fields: cause.problems } : {}) },
});

const QUERY_CODES: readonly unknown[] = [
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
];

const isOfTheQuery = ({ extensions }: GraphQLFormattedError): boolean => QUERY_CODES.includes(extensions?.['code']);

/** Adds the path of the field that a query or its variables got wrong, and leaves out the value that was given. */
const located = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const message = withoutValue(formatted.message);
  const path = pathOf(formatted.message, error);
  const fields: readonly FieldProblem[] = path ? [{ path, must: message }] : [];
  return { ...formatted, message, extensions: { ...extensions, ...(path ? { fields } : {}) } };
};

const pathOf = (message: string, error: unknown): string => {
  if (!(error instanceof GraphQLError) || !error.nodes?.length || !error.source) return '';
  const document = parse(error.source);
  const variable = variableIn(message);
  if (variable) return [variableUseIn(document, variable.name) || variable.name, ...variable.rest].join('.');
  const path = inputPathOf(document, error.nodes[0]!);
  const named = fieldNamedIn(message);
  return named && !path.endsWith(named) ? [path, named].filter(Boolean).join('.') : path;
};
