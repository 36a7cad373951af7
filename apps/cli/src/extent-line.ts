import type { BackupSummary } from '@throughline/backup';

/** How far a backup goes, for people. */
export const extentLine = ({ events, streams, first, last, position }: BackupSummary): string =>
  events === 0
    ? 'no events'
    : `${events} events of ${streams} streams, up to position ${position}, recorded from ${first} to ${last}`;

export const fileLine = ({ store, createdAt, product, sha256 }: BackupSummary): string =>
  `The backup is of the ${store.kind} store ${store.id}, made by ${product} at ${createdAt}. SHA-256: ${sha256}`;
