import { hash } from 'node:crypto';

/** Derived, so that a retry of a command proposes the same events: a UUID of version 8 (RFC 9562) out of SHA-256. */
export const eventId = (commandId: string, index: number): string => {
  const hex = hash('sha256', `throughline/event/${index}/${commandId}`);
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
