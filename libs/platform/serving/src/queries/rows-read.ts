import {
  type AnyProjection,
  type Instant,
  isAmong,
  type Read,
  type RowOf,
  type Rows,
  type Where,
} from '@throughline/kernel';
import type { PictureReader } from './picture-reader';

/** Rows of one picture that take note of which of them were read: what is put together from them is stale where any of them is. */
export class RowsRead implements Rows {
  private readonly read = new Map<
    string,
    { readonly projection: AnyProjection; readonly keys: Set<string> }
  >();
  /** Whatever rows were asked for by: of a stream among these, rows that are missing cannot be told but by its name. */
  private readonly asked = new Set<string>();

  constructor(private readonly reader: PictureReader) {}

  get trueAt(): Instant | undefined {
    return this.reader.rows.trueAt;
  }

  get now(): Instant {
    return this.reader.rows.now;
  }

  one<P extends AnyProjection>(projection: P, key: string): Promise<Read<RowOf<P>> | undefined> {
    this.note(projection, [key]);
    this.asked.add(key);
    return this.reader.rows.one(projection, key);
  }

  many<P extends AnyProjection>(
    projection: P,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, Read<RowOf<P>>>> {
    this.note(projection, keys);
    return this.reader.rows.many(projection, keys);
  }

  async all<P extends AnyProjection>(projection: P, where: Where): Promise<readonly Read<RowOf<P>>[]> {
    this.noteAsked(where);
    const found = await this.reader.rows.all(projection, where);
    this.note(
      projection,
      found.map(({ key }) => key),
    );
    return found;
  }

  some(projection: AnyProjection, where: Where): Promise<boolean> {
    this.note(projection, []);
    this.noteAsked(where);
    return this.reader.rows.some(projection, where);
  }

  async marks(projection: AnyProjection, where: Where): Promise<ReadonlyMap<string, string>> {
    this.noteAsked(where);
    const found = await this.reader.rows.marks(projection, where);
    this.note(projection, found.keys());
    return found;
  }

  /** Since when any of the rows that were read is stale; nothing where none is. Asked only once they have been read. */
  async staleSince(): Promise<Instant | undefined> {
    const { rows } = this.reader;
    const all = [...this.read.values()].flatMap(({ projection, keys }) => [
      rows.staleSince(projection, [...keys]),
      rows.staleSince(projection, [...this.asked], 'streams'),
    ]);
    return earliest((await Promise.all(all)).flatMap((stale) => [...stale.values()]));
  }

  private noteAsked(where: Where): void {
    for (const wanted of Object.values(where))
      if (isAmong(wanted)) for (const one of wanted) this.asked.add(String(one));
  }

  private note(projection: AnyProjection, keys: Iterable<string>): void {
    const noted = this.read.get(projection.name) ?? { projection, keys: new Set<string>() };
    this.read.set(projection.name, noted);
    for (const key of keys) noted.keys.add(key);
  }
}

export const earliest = (all: readonly (Instant | undefined)[]): Instant | undefined =>
  all.filter((one) => one !== undefined).sort()[0];
