import { QueryTooLarge, SeenQueries } from '@throughline/serving';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { KnownDocuments } from './known-documents';

type Asking = {
  query?: unknown;
  extensions?: { persistedQuery?: { readonly sha256Hash?: unknown } } | null;
};

/** What stands before GraphQL itself: documents known by hash are filled in, and what is too large is refused. */
export const graphqlDoor = (documents: KnownDocuments): RequestHandler => {
  const seen = new SeenQueries();
  return (request: Request, response: Response, next: NextFunction): void => {
    const asking = askingOf(request);
    if (!asking) return next();
    if (asking.extensions?.persistedQuery) {
      const problem = fillIn(asking, documents);
      if (problem) return refuse(response, problem);
    }
    try {
      if (typeof asking.query === 'string') seen.operationsIn(asking.query);
    } catch (fault) {
      return refuseAs(fault, response);
    }
    next();
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

const refuseAs = (fault: unknown, response: Response): void => {
  if (!(fault instanceof QueryTooLarge)) throw fault;
  const { http: _, ...extensions } = fault.extensions;
  refuse(response, { message: fault.message, extensions });
};

const refuse = (response: Response, problem: Problem): void => {
  response.status(400).json({ errors: [problem] });
};
