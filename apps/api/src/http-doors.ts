import type { EventStore } from '@throughline/event-store';
import type { Officer } from '@throughline/serving';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { existsSync } from 'node:fs';
import { aboutHouse } from './about-store';

const BYTE_ORDER_MARK = Buffer.from('\ufeff');
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

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
      : 'The request must be JSON in UTF-8, without a byte order mark.';
  response.status(fault.status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
};
/* eslint-enable max-params -- only the handler above needs four */

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
  app.use(policy);
  app.use(
    express.json({
      limit: '1mb',
      verify: (_request, _response, bytes) => {
        try {
          if (bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)) throw new Error('a byte order mark');
          strictUtf8.decode(bytes);
        } catch {
          throw Object.assign(new Error('not plain UTF-8'), { status: 400 });
        }
      },
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
