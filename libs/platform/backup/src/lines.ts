import type { Kept, StoreKind } from '@throughline/event-store';
import type { Origin } from './backup-file';

const FORMAT = 'throughline-backup';
const VERSION = 1;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KINDS: readonly StoreKind[] = ['production', 'demonstration'];

/** The first line of a backup; a record is kept from its beginning. */
export const originLine = ({ store: { id, kind }, createdAt, product }: Origin): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, store: { id, kind }, from: '1', createdAt, product });

/** The origin that a first line tells, or why it tells none. */
export const readOriginLine = (line: string): Origin | string => {
  const { format, version, ...origin } = parsed(line) as Partial<
    Origin & { format: string; version: number }
  >;
  if (format !== FORMAT) return 'this is no backup of Throughline';
  if (version !== VERSION)
    return `this backup is of version ${version}, and only version ${VERSION} is understood here: restore it with the Throughline that made it, or a later one`;
  const { store, createdAt, product } = origin;
  const sound = store && UUID.test(store.id) && KINDS.includes(store.kind) && typeof createdAt === 'string';
  return sound && typeof product === 'string' && originLine({ store, createdAt, product }) === line
    ? { store, createdAt, product }
    : 'the first line of this backup was changed';
};

/** The body stands in it as it is, byte for byte. */
export const eventLine = ({ position, commandHash, body }: Kept): string =>
  `{"at":"${position}","hash":${JSON.stringify(commandHash)},"event":${body}}`;

export const isEventLine = (line: string): boolean => line.startsWith('{"at":');

const EVENT_LINE = /^\{"at":"(\d{1,19})","hash":("(?:[^"\\]|\\.)*"),"event":(\{.*\})\}$/s;

export const readEventLine = (line: string): Kept | undefined => {
  const [, position, hash, body] = EVENT_LINE.exec(line) ?? [];
  if (position === undefined || hash === undefined || body === undefined) return undefined;
  const kept = { position: BigInt(position), commandHash: String(parsed(hash)), body };
  return eventLine(kept) === line ? kept : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
};
