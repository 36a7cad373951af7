import { FairQueue, OFFICER_HEADER, type Officer, TooBusy } from '@throughline/serving';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

type TurnsOptions = {
  readonly officers: readonly Officer[];
  readonly queue?: FairQueue | undefined;
  /** How long somebody whose turn it is may take to send the whole request. */
  readonly sendingMs?: number;
};

/** Lets requests in by turns, fairly among agencies, before anything but their headers is read; it must stand before whatever reads them. */
export const turnsDoor = ({
  officers,
  queue = new FairQueue(),
  sendingMs = 10_000,
}: TurnsOptions): RequestHandler => {
  const agencies = new Map(officers.map(({ key, agency }) => [key, agency]));
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const key = request.headers[OFFICER_HEADER];
    const visit = queue.enter(typeof key === 'string' ? agencies.get(key) : undefined);
    response.once('close', visit.leave);
    try {
      await visit.turn;
    } catch (fault) {
      return refuse(response, fault);
    }
    hurry(request, response, sendingMs);
    next();
  };
};

/** Or somebody who sends slowly would keep the turn from others. */
const hurry = (request: Request, response: Response, sendingMs: number): void => {
  if (request.complete) return;
  const late = setTimeout(() => {
    if (request.complete || response.headersSent) return;
    const message = `The request was not sent whole within ${sendingMs / 1_000} s of its turn. Nothing was done; send it again.`;
    answer(response, 408, {
      headers: { connection: 'close' },
      problem: { message, extensions: { code: 'BAD_REQUEST' } },
    });
  }, sendingMs);
  response.once('close', () => clearTimeout(late));
};

const refuse = (response: Response, fault: unknown): void => {
  if (!(fault instanceof TooBusy)) throw fault;
  const { message, retryAfterMs } = fault;
  answer(response, 503, {
    headers: { 'retry-after': Math.ceil(retryAfterMs / 1_000) },
    problem: { message, extensions: { code: 'OVERLOADED', retryAfterMs } },
  });
};

type Refusal = {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly problem: { readonly message: string; readonly extensions: object };
};

/** In one write and with nothing computed, as these are what there are most of. */
const answer = (response: Response, status: number, { headers, problem }: Refusal): void => {
  const text = JSON.stringify({ errors: [problem] });
  response
    .writeHead(status, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    })
    .end(text);
};
