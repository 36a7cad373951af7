import type { IncomingMessage } from 'node:http';
import { isFromHere, NOT_FROM_HERE } from '../from-here';

export const SUBPROTOCOL = 'graphql-transport-ws';

type Refusal = { readonly status: number; readonly message: string };

/** Why a request for a live connection is refused; nothing where it is not. */
export const refusalOf = ({ url, method, headers }: IncomingMessage): Refusal | undefined => {
  if (!isFromHere(headers)) return { status: 403, message: NOT_FROM_HERE };
  if (url !== '/graphql' || method !== 'GET')
    return { status: 404, message: 'Live connections are made at /graphql, with nothing after it.' };
  const offered = headers['sec-websocket-protocol']?.split(',').map((one) => one.trim()) ?? [];
  if (!offered.includes(SUBPROTOCOL))
    return { status: 400, message: `Ask for the subprotocol ${SUBPROTOCOL}; there is no other.` };
  return undefined;
};
