import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '@throughline/event-store';
import type { AnyProjection } from '@throughline/kernel';
import type { Pool } from 'pg';
import { progressOf, type Progress } from './progress';
import { rowsAt, type PagedRows } from './rows-at';
import type { At } from './select-versions';
import { tablesOf } from './tables';

/** A stream that waits in a projection, from the event on that could not be folded. */
export type Parked = {
  readonly projection: string;
  readonly stream: string;
  readonly position: bigint;
  readonly type: string;
  readonly version: number;
  readonly reason: string;
  /** Whether only a program that knows more can read the event; else the folds of this one failed on it. */
  readonly beyond: boolean;
  readonly since: Date;
};

export type Picture = {
  /**
   * The position that every projection can be read at but those never built, which cannot be read; where that is all of them, the
   * one that all others can be read at, and 0 where none was ever built.
   */
  reached(): Promise<bigint>;
  /** The names of those that were behind others when it was last asked how far they have come: they stand still until they are rebuilt. */
  readonly behind: readonly string[];
  /** True once every projection that was ever built has reached the position, false when the time is up. */
  waitFor(position: bigint, milliseconds: number): Promise<boolean>;
  /** Ends when every projection has reached the position, or the head as it is now; fails after ten seconds. */
  settled(position?: bigint): Promise<void>;
  progress(): Promise<readonly Progress[]>;
  parked(): Promise<readonly Parked[]>;
  rowsAt(at: At): PagedRows;
  /** The picture of some projections only: it goes on while others stand still, and reads none but these. The same one for the same set. */
  of(projections: ReadonlySet<AnyProjection>): Picture;
};

type PictureOptions = { readonly store: EventStore; readonly projections: readonly AnyProjection[] };

const undefinedTable = '42P01';
const lookAgainMs = 5;
const patienceMs = 10_000;

/** How far its own projections have come, and all there are; null where none of them was ever built. */
const howFar = `select min(checkpoint) filter (where name = any($1::text[])) as own,
    min(checkpoint) as least, max(checkpoint) as furthest
  from picture.projections where name = any($2::text[])`;

type HowFar = {
  readonly own: string | null;
  readonly least: string | null;
  readonly furthest: string | null;
};

class OpenPicture implements Picture {
  /** Positions only grow, so what was reached once need not be asked for again. */
  private known = 0n;
  private asking: Promise<bigint> | undefined;
  private readonly parts = new WeakMap<ReadonlySet<AnyProjection>, Picture>();
  behind: readonly string[] = [];
  /** The names of its projections, by those of their tables. */
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    private readonly pool: Pool,
    private readonly options: PictureOptions,
    /** The tables of all projections, where this is the picture of some. */
    private readonly all?: readonly string[],
  ) {
    this.names = new Map(options.projections.map((one) => [tablesOf(one).stem, one.name]));
  }

  async progress(): Promise<readonly Progress[]> {
    return progressOf(this.pool, this.options);
  }

  async reached(): Promise<bigint> {
    const { store, projections } = this.options;
    if (projections.length === 0) return (await store.head()).position;
    const own = [...this.names.keys()];
    const [found] = (await this.query(howFar, [own, this.all ?? own])) as readonly HowFar[];
    const furthest = BigInt(found?.furthest ?? 0);
    this.known = BigInt(found?.own ?? found?.least ?? 0);
    this.behind = this.known < furthest ? await this.behindOf(furthest) : [];
    return this.known;
  }

  private async behindOf(furthest: bigint): Promise<readonly string[]> {
    const rows = await this.query(
      'select name from picture.projections where name = any($1::text[]) and checkpoint < $2 order by name',
      [[...this.names.keys()], furthest],
    );
    return rows.map(({ name }) => this.names.get(name as string)!);
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
    const rows = await this.query(
      'select projection, stream, position, type, version, reason, beyond, since from picture.parked where projection = any($1::text[]) order by position, projection',
      [[...this.names.keys()]],
    );
    return rows.map((row) => ({
      ...(row as Omit<Parked, 'projection' | 'position'>),
      projection: this.names.get(row['projection'] as string)!,
      position: BigInt(row['position'] as string),
    }));
  }

  rowsAt(at: At): PagedRows {
    return rowsAt(this.pool, at, this.all && this.options.projections);
  }

  of(projections: ReadonlySet<AnyProjection>): Picture {
    const known = this.parts.get(projections);
    if (known) return known;
    const all = this.all ?? [...this.names.keys()];
    const part = new OpenPicture(this.pool, { ...this.options, projections: [...projections] }, all);
    this.parts.set(projections, part);
    return part;
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
