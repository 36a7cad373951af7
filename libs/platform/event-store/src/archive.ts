import type { Head, StoreKind } from './port';

/** An event as it is kept: its place, its canonical bytes as text, and the hash of the command it was recorded for. */
export type Kept = { readonly position: bigint; readonly body: string; readonly commandHash: string };

/** The whole record, for keeping a copy of it elsewhere. */
export interface Archive {
  readonly kind: StoreKind;
  /** The store's own, drawn when it was made and kept when it is restored. */
  readonly id: string;
  head(): Promise<Head>;
  /** The events after a position up to another that the head has reached, oldest first, in pages bounded in count and in bytes. */
  kept(after: bigint, until: bigint): AsyncIterable<readonly Kept[]>;
  /** Puts whole commands behind the head, at the very positions and times they had; refuses anything that does not follow on. */
  restore(page: readonly Kept[]): Promise<void>;
}
