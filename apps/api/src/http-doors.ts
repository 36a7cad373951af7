import type { EventStore } from '@throughline/event-store';
import type { FairQueue, Officer } from '@throughline/serving';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { existsSync } from 'node:fs';
import { aboutHouse } from './about-store';
import { isFromHere, NOT_FROM_HERE } from './from-here';
import { graphqlDoor } from './graphql-door';
import { knownDocuments } from './known-documents';
import { assertClear, UnclearBody } from './strict-json';
import { turnsDoor } from './turns-door';

/** What the browser may load: nothing but what is served here. */
const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
});

/* eslint-disable max-params -- Express knows an error handler by its four parameters */
const refuseBadBody = (
  fault: Error & { status?: number; type?: string },
  _: Request,
  response: Response,
  next: NextFunction,
) => {
  // Whoever was too slow has been told already.
  if (response.headersSent) return;
  if (!fault.status || fault.status >= 500) return next(fault);
  const message =
    fault.type === 'entity.too.large'
      ? 'The request is larger than 1 MB.'
      : `The request must be plain JSON. ${fault instanceof UnclearBody ? fault.message : ''}`.trim();
  const code = fault.status === 413 ? 'REQUEST_TOO_LARGE' : 'BAD_REQUEST';
  response.status(fault.status).json({ errors: [{ message, extensions: { code } }] });
};
/* eslint-enable max-params -- only the handler above needs four */

const fromHereOnly = (request: Request, response: Response, next: NextFunction): void => {
  if (isFromHere(request.headers)) return next();
  response.status(403).json({ errors: [{ message: NOT_FROM_HERE, extensions: { code: 'FORBIDDEN' } }] });
};

/** Puts everything that is not GraphQL itself on the server: headers, turns, the strict body parser, what stands before GraphQL, `/about` and the console. */
export const addDoors = (
  app: Express,
  {
    store,
    officers,
    consoleFolder,
    queue,
  }: { store: EventStore; officers: readonly Officer[]; consoleFolder: string; queue?: FairQueue },
): void => {
  app.disable('x-powered-by');
  app.use(fromHereOnly);
  app.use(policy);
  app.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  app.use('/graphql', turnsDoor({ officers, queue }));
  app.use(
    express.json({
      limit: '1mb',
      verify: (_request, _response, bytes) => assertClear(bytes),
    }),
  );
  app.use(refuseBadBody);
  app.use('/graphql', graphqlDoor(knownDocuments(consoleFolder)));
  app.get('/about', (_request, response) => {
    response.json(aboutHouse(store.kind, officers));
  });
  if (existsSync(consoleFolder)) app.use(express.static(consoleFolder));
};
