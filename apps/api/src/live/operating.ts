import {
  assertCost,
  limits,
  type LiveContext,
  type Officer,
  OFFICER_HEADER,
  officerOf,
  type ReadContext,
  SeenQueries,
  type Subscriber,
  Unauthenticated,
  type WhatIsRead,
} from '@throughline/serving';
import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { CloseCode, type Context, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';

/** What live operations are carried out with. */
export type Operations = {
  readonly schema: () => GraphQLSchema;
  readonly officers: readonly Officer[];
  readonly whatIsRead: WhatIsRead;
  /** What the client is told as soon as it is let in. */
  readonly welcome: Readonly<Record<string, unknown>>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly report: (fault: unknown) => void;
};

/** What is known of a connection. */
export type LiveExtra = {
  readonly request: IncomingMessage;
  readonly subscriber: Subscriber;
  readonly close: (code: number, reason: string) => void;
};

type Params = Record<string, unknown>;
type Connection = Context<Params, LiveExtra>;
type Options = ServerOptions<Params, LiveExtra>;

/** How connections are let in and subscriptions carried out: only for who says who acts, and under the limits of all queries. */
export const operating = (operations: Operations, mostSubscriptions: number): Options => {
  const seen = new SeenQueries();
  const told = (error: GraphQLError): GraphQLError => shown(operations.formatError, error);
  return {
    onConnect: (connection) => letIn(connection, operations),
    onSubscribe: (connection, _id, payload) => {
      try {
        if (Object.keys(connection.subscriptions).length > mostSubscriptions)
          throw refusal(
            'TOO_MANY_SUBSCRIPTIONS',
            `A connection has at most ${mostSubscriptions} subscriptions.`,
          );
        const checked = subscribing(operations.schema(), payload, seen);
        return 'document' in checked
          ? { ...checked, contextValue: { ...contextOf(connection), ...readIn(operations, checked) } }
          : checked.map(told);
      } catch (fault) {
        return [
          told(
            fault instanceof GraphQLError ? fault : new GraphQLError('', { originalError: fault as Error }),
          ),
        ];
      }
    },
    onNext: (...[, , , , { errors, ...result }]: Parameters<NonNullable<Options['onNext']>>) =>
      errors ? { ...result, errors: errors.map(told) as never } : undefined,
    onError: (...[, , , errors]: Parameters<NonNullable<Options['onError']>>) =>
      errors.map((one) => told(one as GraphQLError)),
  };
};

const letIn = (connection: Connection, { officers, welcome }: Operations): Params | false => {
  const { request, close } = connection.extra;
  const given = connection.connectionParams?.[OFFICER_HEADER] ?? request.headers[OFFICER_HEADER];
  try {
    const headers = { [OFFICER_HEADER]: typeof given === 'string' ? given : undefined };
    officerOf({ headers, remoteAddress: request.socket.remoteAddress }, officers);
    return { ...welcome };
  } catch (fault) {
    if (!(fault instanceof Unauthenticated)) throw fault;
    // Someone who says nothing may not know that it has to be said.
    if (given === undefined)
      close(CloseCode.Unauthorized, `Say who acts: ${OFFICER_HEADER} in the connection parameters.`);
    return false;
  }
};

type Checked = Pick<ExecutionArgs, 'schema' | 'document' | 'operationName' | 'variableValues'>;

/** What is to be carried out, or what is wrong with it. */
const subscribing = (
  schema: GraphQLSchema,
  { query, operationName, variables }: SubscribePayload,
  seen: SeenQueries,
): Checked | readonly GraphQLError[] => {
  seen.operationsIn(query);
  const document = parse(query, { maxTokens: limits.tokens.most });
  const problems = validate(schema, document);
  if (problems.length > 0) return problems;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== 'subscription')
    throw refusal(
      'OPERATION_RESOLUTION_FAILURE',
      'Only subscriptions are taken here; send the others over HTTP.',
    );
  assertCost({ schema, document, operation, variables: variables ?? undefined });
  return { schema, document, operationName, variableValues: variables };
};

/** Those who follow are held up by nothing that they are not told of. */
const readIn = ({ whatIsRead }: Operations, { schema, document }: Checked): ReadContext => ({
  read: { projections: whatIsRead.in(schema, document), behind: [] },
});

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/** As over HTTP, so that what is served cannot tell which way it was asked for. */
const contextOf = ({ extra: { request, subscriber }, connectionParams }: Connection) => {
  const key = connectionParams?.[OFFICER_HEADER] ?? request.headers[OFFICER_HEADER];
  const req = { headers: { ...request.headers, [OFFICER_HEADER]: key }, socket: request.socket };
  return { req, subscriber } satisfies LiveContext & { req: unknown };
};

const shown = (format: Operations['formatError'], error: GraphQLError): GraphQLError => {
  const code =
    error.extensions['code'] ?? (error.originalError ? 'INTERNAL_SERVER_ERROR' : 'GRAPHQL_VALIDATION_FAILED');
  const located = { ...error.toJSON(), extensions: { ...error.extensions, code } };
  const { message, extensions, path } = format(located, error.originalError ?? error);
  return new GraphQLError(message, {
    ...(extensions ? { extensions } : {}),
    ...(path ? { path } : {}),
  } as never);
};
