import {
  FairQueue,
  OFFICER_HEADER,
  type Officer,
  QueryTooLarge,
  SeenQueries,
  TooBusy,
} from '@throughline/serving';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { KnownDocuments } from './known-documents';

type Asking = {
  query?: unknown;
  readonly operationName?: unknown;
  extensions?: { persistedQuery?: { readonly sha256Hash?: unknown } } | null;
};

type DoorOptions = {
  readonly officers: readonly Officer[];
  readonly documents: KnownDocuments;
  readonly queue?: FairQueue;
};

/** What stands before GraphQL itself: documents known by hash are filled in, what is too large is refused, and queries come in by turns. */
export const graphqlDoor = ({
  officers,
  documents,
  queue = new FairQueue(),
}: DoorOptions): RequestHandler => {
  const seen = new SeenQueries();
  const keys = new Set(officers.map(({ key }) => key));
  /** Who asks for fairness' sake: an officer, and otherwise whoever holds the connection. */
  const askerOf = ({ headers, socket }: Request): unknown => {
    const key = headers[OFFICER_HEADER];
    return typeof key === 'string' && keys.has(key) ? key : socket;
  };
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const asking = askingOf(request);
    if (!asking) return next();
    if (asking.extensions?.persistedQuery) {
      const problem = fillIn(asking, documents);
      if (problem) return refuse(response, 400, problem);
    }
    try {
      if (isQuery(asking, seen)) await untilTurn(queue, askerOf(request), response);
    } catch (fault) {
      return refuseAs(fault, response);
    }
    // Whoever went away while waiting is not asked for.
    if (!response.destroyed) next();
  };
};

const askingOf = ({ method, body, query }: Request): Asking | undefined => {
  const asking: unknown = method === 'POST' ? body : { ...query, extensions: undefined };
  return typeof asking === 'object' && asking !== null && !Array.isArray(asking) ? asking : undefined;
};

/** Puts the text in place of its hash, or answers what is wrong. */
const fillIn = (asking: Asking, documents: KnownDocuments): Problem | undefined => {
  if (asking.query !== undefined) return NOT_REGISTERED;
  const text = documents.get(String(asking.extensions?.persistedQuery?.sha256Hash));
  if (text === undefined) return UNKNOWN;
  asking.query = text;
  delete asking.extensions!.persistedQuery;
  return undefined;
};

type Problem = { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> };

const NOT_REGISTERED: Problem = {
  message: 'Documents are not registered by those who ask: send the query without extensions.persistedQuery.',
  extensions: { code: 'UNKNOWN_DOCUMENT' },
};
const UNKNOWN: Problem = {
  message: 'No document is known by this hash: send the query itself, without extensions.persistedQuery.',
  extensions: { code: 'UNKNOWN_DOCUMENT' },
};

/** Whether something is to be read, which waits its turn; commands have bounds of their own. @throws QueryTooLarge */
const isQuery = ({ query, operationName }: Asking, seen: SeenQueries): boolean => {
  const operations = typeof query === 'string' ? seen.operationsIn(query) : undefined;
  const [only] = operations?.size === 1 ? operations.values() : [];
  return (only ?? operations?.get(typeof operationName === 'string' ? operationName : undefined)) === 'query';
};

const untilTurn = async (queue: FairQueue, asker: unknown, response: Response): Promise<void> => {
  const leave = await queue.enter(asker);
  if (response.destroyed) leave();
  else response.once('close', leave);
};

const refuseAs = (fault: unknown, response: Response): void => {
  if (fault instanceof QueryTooLarge) {
    const { http: _, ...extensions } = fault.extensions;
    return refuse(response, 400, { message: fault.message, extensions });
  }
  if (!(fault instanceof TooBusy)) throw fault;
  const { message, retryAfterMs } = fault;
  response.setHeader('retry-after', Math.ceil(retryAfterMs / 1_000));
  refuse(response, 503, { message, extensions: { code: 'OVERLOADED', retryAfterMs } });
};

const refuse = (response: Response, status: number, problem: Problem): void => {
  response.status(status).json({ errors: [problem] });
};
