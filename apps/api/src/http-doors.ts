import type { EventStore } from '@throughline/event-store';
import type { Officer } from '@throughline/serving';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { existsSync } from 'node:fs';
import { aboutHouse } from './about-store';
import { assertClear, UnclearBody } from './strict-json';

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
  if (!fault.status || fault.status >= 500) return next(fault);
  const message =
    fault.type === 'entity.too.large'
      ? 'The request is larger than 1 MB.'
      : `The request must be plain JSON. ${fault instanceof UnclearBody ? fault.message : ''}`.trim();
  response.status(fault.status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};
/* eslint-enable max-params -- only the handler above needs four */

const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** A web page elsewhere can make a browser ask here under another name; only requests that name this computer are answered. */
const fromHereOnly = (request: Request, response: Response, next: NextFunction): void => {
  const { host = '', origin } = request.headers;
  if (HERE.test(host) && (origin === undefined || HERE.test(origin.replace(/^https?:\/\//, ''))))
    return next();
  const message = 'Until sign-in exists, only this computer is answered: ask at localhost.';
  response.status(403).json({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] });
};

/** Puts everything that is not GraphQL itself on the server: headers, the strict body parser, `/about` and the console. */
export const addDoors = (
  app: Express,
  {
    store,
    officers,
    consoleFolder,
  }: { store: EventStore; officers: readonly Officer[]; consoleFolder: string },
): void => {
  app.disable('x-powered-by');
  app.use(fromHereOnly);
  app.use(policy);
  app.use(
    express.json({
      limit: '1mb',
      verify: (_request, _response, bytes) => assertClear(bytes),
    }),
  );
  app.use(refuseBadBody);
  app.use((_request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    next();
  });
  app.get('/about', (_request, response) => {
    response.json(aboutHouse(store.kind, officers));
  });
  if (existsSync(consoleFolder)) app.use(express.static(consoleFolder));
};
