import { IntrinsicException } from '@nestjs/common';
import type { AnyProjection, AnyView, Instant, Rows, Where } from '@throughline/kernel';
import type { EventStore } from '@throughline/event-store';
import type { Cursor, OfOne, Order, Picture } from '@throughline/projections';
import { AtInput } from '../input/at-input';
import { checkInput, InvalidInput } from '../input/invalid-input';
import type { Opaque } from '../opaque';
import { PictureReader } from './picture-reader';
import { earliest, RowsRead } from './rows-read';
import { searchPage, searchTotal } from './search-page';
import { assertOnRecord, openPlace, sealPlace } from './place';
import { digest, type Seen, seenAt } from './seen-at';
import type { ReadContext } from './what-is-read';

const PATIENCE_MS = 5_000;

const RETRY_AFTER_MS = 1_000;

/** The picture cannot be given yet; asking again a little later may do. */
export class NotYet extends IntrinsicException {
  readonly told: { readonly retryAfterMs: number; readonly reached: string };

  constructor(reached: string) {
    super(
      'The pictures are still being brought up to this position. Ask again in a moment, or look at the position in reached.',
    );
    this.told = { retryAfterMs: RETRY_AFTER_MS, reached };
  }
}

/** At which moment on both clocks, and within which request. */
type Asked = {
  readonly at: AtInput;
  /** The context of the request: what it looks at is read once, at one position, and shared with no other request. */
  readonly within: object;
};

export type OneAsked = Asked & { readonly projection: AnyProjection; readonly id: string };
export type ViewAsked = Asked & { readonly view: AnyView & { is: 'object' }; readonly args: object };
export type DiffAsked = {
  readonly view: AnyView & { is: 'diff' };
  readonly args: object;
  readonly from: AtInput;
  readonly to: AtInput;
  readonly within: object;
};

/** A page of rows as it was asked for. */
export type PageAsked = Asked & {
  readonly projection: AnyProjection;
  /** What makes it this list and no other: its name, and what it was asked with. */
  readonly list: readonly unknown[];
  /** Which rows are on it, as far as that is to be read from the same picture. */
  readonly where: (rows: Rows) => Promise<Where>;
  /** Words that are looked for in the text of the rows. */
  readonly text?: string | undefined;
  readonly order: Order;
  readonly newestFirst: boolean;
  readonly first: number;
  readonly after?: string | null | undefined;
};

export type BackAsked = OfOne & {
  readonly projection: AnyProjection;
  readonly list: readonly unknown[];
  readonly after?: string | null | undefined;
};

export type SearchAsked = Asked & {
  readonly projections: readonly AnyProjection[];
  readonly text: string;
  readonly first: number;
  readonly after?: string | null | undefined;
};

type Place = { readonly list: string; readonly position: string; readonly cursor: Cursor };

type ReadingParts = {
  readonly store: EventStore;
  readonly picture: Picture;
  readonly opaque: Opaque;
  /** The clock by which things are asked for. */
  readonly now: () => Instant;
};

/** The one place where rows are read for an answer. */
export class Reading {
  private readonly readers = new WeakMap<object, Map<string, Promise<PictureReader>>>();

  private readonly store: EventStore;
  private readonly picture: Picture;
  private readonly opaque: Opaque;
  private readonly now: () => Instant;

  constructor({ store, picture, opaque, now }: ReadingParts) {
    this.store = store;
    this.picture = picture;
    this.opaque = opaque;
    this.now = now;
  }

  async one({ projection, id, at, within }: OneAsked) {
    const reader = await this.reader(at, within);
    return { reader, found: await reader.load(projection, id) };
  }

  /** A view answers from one picture, whatever it reads. */
  async view({ view, args, at, within }: ViewAsked) {
    const reader = await this.reader(at, within);
    const rows = new RowsRead(reader);
    const answer = (await view.answer(rows, args)) as object | undefined;
    return { reader, answer, staleSince: () => rows.staleSince() };
  }

  /** What differs between two pictures. */
  async diff({ view, args, from, to, within }: DiffAsked) {
    const [before, after] = await Promise.all([
      this.reader(from, within, 'from'),
      this.reader(to, within, 'to'),
    ]);
    const [was, is] = [new RowsRead(before), new RowsRead(after)];
    const answer = (await view.answer(was, is, args)) as object | undefined;
    const staleSince = async () => earliest([await was.staleSince(), await is.staleSince()]);
    return { before, after, answer, staleSince };
  }

  /** A page; a cursor belongs to the list and to the picture that it came from. All that match are counted only when asked. */
  async page(asked: PageAsked) {
    const { projection, text, order, newestFirst, first } = asked;
    const { reader, place, cursorOf } = await this.placed([asked.list, order, newestFirst], asked);
    const where = await asked.where(reader.rows);
    const page = await reader.rows.page(projection, {
      where,
      text,
      order,
      newestFirst,
      first,
      counted: false,
      ...(place ? { after: place.cursor } : {}),
    });
    const total = async () => (await reader.rows.page(projection, { where, text, order, first: 1 })).total;
    return { reader, page, cursorOf, total };
  }

  /** A page of what leads back to a row, in the picture that the row was read from, or in that of the cursor. */
  async pageBack({ projection, list: named, after, ...asked }: BackAsked, from: PictureReader) {
    const list = digest([...named, asked.order, asked.newestFirst, from.moment]);
    const place = after ? this.place(after, list) : undefined;
    const { picture = this.picture, moment, rows } = from;
    const seen = { picture, moment, trueAt: rows.trueAt, knownAt: rows.now };
    const reader = place ? this.readerOf(seen, await this.positionOf(place, picture)) : from;
    const where = { ...asked.where, [asked.field]: [asked.owner] };
    const page = place
      ? await reader.rows.page(projection, { ...asked, where, counted: false, after: place.cursor })
      : await reader.pageOf(projection, asked);
    const cursorOf = (cursor: Cursor): string => this.cursorIn(list, reader, cursor);
    return { reader, page, cursorOf, total: () => reader.countOf(projection, asked) };
  }

  /** What is found across projections; its cursors belong to the words and to the picture, as those of a page do to their list. */
  async search(asked: SearchAsked) {
    const { projections, text } = asked;
    const list = ['search', text, projections.map(({ name }) => name)];
    const { reader, place, cursorOf } = await this.placed(list, asked);
    const found = await searchPage(reader.rows, { ...asked, after: place?.cursor });
    const total = () => searchTotal(reader.rows, { ...asked, after: undefined });
    return { reader, ...found, cursorOf, total };
  }

  /** Where a list stands: in the picture of its cursor, or in the one that the request sees at the moment. */
  private async placed(named: readonly unknown[], { at, after, within }: Asked & Pick<PageAsked, 'after'>) {
    const list = digest([...named, at.trueAt, at.knownAt, at.zone]);
    const place = after ? this.place(after, list) : undefined;
    const picture = this.pictureOf(within);
    const reader = place
      ? this.readerOf(seenAt(picture, at), await this.positionOf(place, picture))
      : await this.reader(at, within);
    return { reader, place, cursorOf: (cursor: Cursor) => this.cursorIn(list, reader, cursor) };
  }

  private cursorIn(list: string, { rows }: PictureReader, cursor: Cursor): string {
    return this.opaque.seal({ list, position: String(rows.position), cursor } satisfies Place);
  }

  /** The picture that a request sees at a moment: the same one for every part of it that asks for the same moment. */
  reader(at: AtInput, within: object, argument = 'at'): Promise<PictureReader> {
    const readers = this.readers.get(within) ?? new Map<string, Promise<PictureReader>>();
    this.readers.set(within, readers);
    const moment = JSON.stringify([at.trueAt, at.knownAt, at.zone, at.atLeast]);
    const reader = readers.get(moment) ?? this.open(at, within, argument);
    readers.set(moment, reader);
    return reader;
  }

  private async open(at: AtInput, within: ReadContext, argument: string): Promise<PictureReader> {
    await checkInput(AtInput, argument, at);
    const picture = this.pictureOf(within);
    if (at.atLeast) {
      const path = `${argument}.atLeast`;
      await this.reach(picture, path, openPlace(this.opaque, path, at.atLeast).at);
    }
    const reached = await picture.reached();
    const seen = seenAt(picture, at);
    if (!seen.knownAt) {
      if (within.read) within.read.behind = picture.behind;
      return this.readerOf(seen, reached);
    }
    const known = await this.store.positionAt(seen.knownAt);
    if (known > reached) await this.wait(picture, known);
    return this.readerOf(seen, known);
  }

  /** What a request reads is not held up by what it does not read. */
  private pictureOf({ read }: ReadContext): Picture {
    return read ? this.picture.of(read.projections) : this.picture;
  }

  /** The position of a cursor, which may have been had by a request that read less, and was answered at a later one. */
  private async positionOf({ position }: Place, picture: Picture): Promise<bigint> {
    await this.reach(picture, 'after', BigInt(position));
    return BigInt(position);
  }

  /** What had fallen due by a moment on the record is told as of that moment, so that it replays. */
  private readerOf({ picture, trueAt, knownAt, moment }: Seen, position: bigint): PictureReader {
    const at = { position, now: knownAt ?? this.now(), ...(trueAt ? { trueAt } : {}) };
    return new PictureReader(picture.rowsAt(at), moment, picture);
  }

  /** Waits only for what is on the record, as nothing else will ever come. */
  private async reach(picture: Picture, path: string, position: bigint): Promise<void> {
    if (await picture.waitFor(position, 0)) return;
    await assertOnRecord(this.store, path, position);
    await this.wait(picture, position);
  }

  private async wait(picture: Picture, position: bigint): Promise<void> {
    if (await picture.waitFor(position, PATIENCE_MS)) return;
    throw new NotYet(sealPlace(this.opaque, { at: await picture.reached() }));
  }

  private place(cursor: string, list: string): Place {
    const opened = this.opaque.open(cursor) as Partial<Place> | undefined;
    if (opened?.list === list) return opened as Place;
    throw new InvalidInput([
      { path: 'after', must: 'must be a cursor of this same list, at the same moment on both clocks' },
    ]);
  }
}
