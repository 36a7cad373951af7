import { createHash } from 'node:crypto';

/** Derived, so that a retry of a command proposes the same events: a UUID of version 8 (RFC 9562) out of SHA-256. */
export const eventId = (commandId: string, index: number): string => {
  const bytes = createHash('sha256')
    .update(`throughline/event/${index}/${commandId}`)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
