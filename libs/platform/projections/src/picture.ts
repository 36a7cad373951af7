import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { Pool } from 'pg';
import { rowsAt, type PagedRows } from './rows-at';
import type { At } from './select-versions';
import { nextTablesOf, tablesOf } from './tables';

type Progress = {
  readonly projection: string;
  /** The position it can be read at; 0 where it was never built. */
  readonly reached: bigint;
  /** How far a rebuild has come that will take its place. */
  readonly rebuilt: bigint | undefined;
};

/** A stream that waits in a projection, from the event on that could not be folded. */
type Parked = {
  readonly projection: string;
  readonly stream: string;
  readonly position: bigint;
  readonly reason: string;
  readonly since: Date;
};

export type Picture = {
  /** The position that every projection can be read at. */
  reached(): Promise<bigint>;
  /** True once every projection has reached the position, false when the time is up. */
  waitFor(position: bigint, milliseconds: number): Promise<boolean>;
  /** Ends when every projection has reached the position, or the head as it is now; fails after ten seconds. */
  settled(position?: bigint): Promise<void>;
  progress(): Promise<readonly Progress[]>;
  parked(): Promise<readonly Parked[]>;
  rowsAt(at: At): PagedRows;
};

type PictureOptions = { readonly store: EventStore; readonly projections: readonly AnyProjection[] };

const undefinedTable = '42P01';
const lookAgainMs = 5;
const patienceMs = 10_000;

class OpenPicture implements Picture {
  /** Positions only grow, so what was reached once need not be asked for again. */
  private known = 0n;
  private asking: Promise<bigint> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly options: PictureOptions,
  ) {}

  async progress(): Promise<readonly Progress[]> {
    const rows = await this.query('select name, checkpoint from picture.projections', []);
    const checkpoints = new Map(
      rows.map(({ name, checkpoint }) => [name as string, BigInt(checkpoint as string)]),
    );
    return this.options.projections.map((projection) => ({
      projection: projection.name,
      reached: checkpoints.get(tablesOf(projection).stem) ?? 0n,
      rebuilt: checkpoints.get(nextTablesOf(projection).stem),
    }));
  }

  async reached(): Promise<bigint> {
    const progress = await this.progress();
    if (progress.length === 0) return (await this.options.store.head()).position;
    this.known = progress.map(({ reached }) => reached).reduce((least, one) => (one < least ? one : least));
    return this.known;
  }

  async waitFor(position: bigint, milliseconds: number): Promise<boolean> {
    const deadline = performance.now() + milliseconds;
    while (this.known < position) {
      if ((await this.reachedByNow()) >= position) return true;
      if (performance.now() >= deadline) return false;
      await pause(lookAgainMs);
    }
    return true;
  }

  /** All who wait at the same time share one question. */
  private reachedByNow(): Promise<bigint> {
    this.asking ??= this.reached().finally(() => (this.asking = undefined));
    return this.asking;
  }

  async settled(position?: bigint): Promise<void> {
    const until = position ?? (await this.options.store.head()).position;
    if (!(await this.waitFor(until, patienceMs)))
      throw new Error(`the picture has not reached ${until}: see what the projector reports`);
  }

  async parked(): Promise<readonly Parked[]> {
    const names = new Map(
      this.options.projections.map((projection) => [tablesOf(projection).stem, projection.name]),
    );
    const rows = await this.query(
      'select projection, stream, position, reason, since from picture.parked where projection = any($1::text[]) order by position, projection',
      [[...names.keys()]],
    );
    return rows.map(({ projection, stream, position, reason, since }) => ({
      projection: names.get(projection as string)!,
      stream: stream as string,
      position: BigInt(position as string),
      reason: reason as string,
      since: since as Date,
    }));
  }

  rowsAt(at: At): PagedRows {
    return rowsAt(this.pool, at);
  }

  private async query(text: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    try {
      return (await this.pool.query(text, [...values])).rows;
    } catch (fault) {
      // Nothing was projected yet.
      if ((fault as { code?: string }).code === undefinedTable) return [];
      throw fault;
    }
  }
}

/** The read side: whatever is read of the record is read through this. It only reads; `startProjector` keeps it up to date. */
export const openPicture = (pool: Pool, options: PictureOptions): Picture => new OpenPicture(pool, options);
