import type { IncomingHttpHeaders } from 'node:http';

const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Whether a request names this computer, and was made by a page of it where a page made it: a page elsewhere can make a browser ask here under another name. */
export const isFromHere = ({ host = '', origin }: IncomingHttpHeaders): boolean =>
  HERE.test(host) && (origin === undefined || HERE.test(origin.replace(/^https?:\/\//, '')));

export const NOT_FROM_HERE = 'Until sign-in exists, only this computer is answered: ask at localhost.';
