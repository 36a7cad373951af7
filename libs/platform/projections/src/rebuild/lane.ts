import { unhurried } from '@throughline/database';
import type { ClientBase } from 'pg';
import { cellsOf } from '../columns';
import { foldPage, type Parking, type Version } from '../fold-page';
import type { Lifted } from '../lift-page';
import type { Missed } from '../parking/missed';
import { keysOf, planPage, type Planned } from '../plan-page';
import type { Target } from '../save-page';
import { createKey } from '../indexes';
import type { Sent } from '../send-all';
import { fresh, lineOf, lineOfSuperseded, parking, staleness } from '../write-page';
import { Lines } from '../copy-lines';
import { RowCache } from './row-cache';
import type { WrittenKeys } from './written-keys';

/** One projection of a rebuild: its current rows at hand, and what waits to be written. */
export class Lane {
  readonly rows = new RowCache();
  /** Whether a row that was let go was ever asked for again. */
  comesBack = false;
  private readonly parked: Set<string>;
  private keyed = false;
  private readonly current = new Lines();
  private readonly history = new Lines();
  private parkings: Parking[] = [];
  private missed: Missed[] = [];

  constructor(
    readonly target: Target,
    private readonly number: number,
    private readonly written: WrittenKeys,
  ) {
    this.parked = new Set(target.parked);
  }

  plan(page: readonly Lifted[]): readonly Planned[] {
    return planPage(this.target.projection, page);
  }

  /** The keys of those rows that a page concerns and that were perhaps written out already. */
  missing(plan: readonly Planned[]): readonly string[] {
    if (!this.written.any) return [];
    return keysOf(plan).filter((key) => !this.rows.get(key) && this.written.mayHold(this.number, key));
  }

  /** Takes rows that were written out back; in the caller's transaction. */
  async takeBack(client: ClientBase, keys: readonly string[]): Promise<void> {
    const { tables, projection } = this.target;
    if (!this.keyed) await client.query(unhurried(createKey(tables)));
    this.keyed = true;
    const { rows } = await client.query(
      `delete from ${tables.current} where key = any($1::text[])
       returning key, born, from_position, known_since, row::text as text`,
      [keys],
    );
    this.comesBack ||= rows.length > 0;
    for (const { key, born, from_position, known_since, text } of rows)
      this.rows.put(key, {
        key,
        born: BigInt(born),
        from: BigInt(from_position),
        knownSince: known_since,
        text,
        cells: cellsOf(projection, JSON.parse(text)),
      });
  }

  /** The bytes that wait to be written. */
  get waiting(): number {
    return this.current.size + this.history.size;
  }

  fold(plan: readonly Planned[]): void {
    const folded = foldPage(this.target.projection, plan, { rows: this.rows, parked: this.parked });
    for (const one of folded.superseded) this.history.add(lineOfSuperseded(one));
    for (const [key, version] of folded.current) this.rows.put(key, version);
    for (const one of folded.parked) this.parked.add(one.stream);
    this.parkings.push(...folded.parked);
    this.missed.push(...folded.missed);
  }

  /** Lets go of rows that were at hand; they may be taken back. */
  letGo(versions: readonly Version[]): void {
    for (const { key } of versions) this.written.add(this.number, key);
    this.leave(versions);
  }

  /** Lets go of rows that no event will be folded into any more. */
  leave(versions: readonly Version[]): void {
    for (const version of versions) this.current.add(lineOf(version));
  }

  /** What writes all that waits, which waits no more. */
  takeWaiting(): readonly Sent[] {
    const { tables } = this.target;
    const [parkings, missed] = [this.parkings, this.missed];
    [this.parkings, this.missed] = [[], []];
    return [
      ...fresh(tables, { current: this.current.take(), history: this.history.take() }),
      ...parking(tables, parkings),
      ...staleness(tables, missed),
    ];
  }

  get loaded(): Target & { readonly keyed: boolean } {
    return { ...this.target, parked: this.parked, keyed: this.keyed };
  }
}
