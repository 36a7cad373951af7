import { IntrinsicException } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { AnyProjection, AnyView, Instant, Rows, Where } from '@throughline/kernel';
import type { EventStore } from '@throughline/event-store';
import type { Cursor, Order, Picture } from '@throughline/projections';
import { AtInput } from './at-input';
import { checkInput, InvalidInput } from './invalid-input';
import type { Opaque } from './opaque';
import { PictureReader } from './picture-reader';
import { DEFAULT_ZONE, readUntil } from './time-rules';

const PATIENCE_MS = 5_000;

/** The picture cannot be given yet; asking again a little later may do. */
export class NotYet extends IntrinsicException {}

/** A page of rows as it was asked for. */
export type PageAsked = {
  readonly projection: AnyProjection;
  /** What makes it this list and no other: its name, and what it was asked with. */
  readonly list: readonly unknown[];
  /** Which rows are on it, as far as that is to be read from the same picture. */
  readonly where: (rows: Rows) => Promise<Where>;
  readonly order: Order;
  readonly newestFirst: boolean;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly at: AtInput;
};

type Place = { readonly list: string; readonly position: string; readonly cursor: Cursor };

/** Tells one list from another in few characters. */
const digest = (list: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 22);

/** The one place where rows are read for an answer. */
export class Reading {
  constructor(
    private readonly store: EventStore,
    private readonly picture: Picture,
    private readonly opaque: Opaque,
  ) {}

  async one(projection: AnyProjection, id: string, at: AtInput) {
    const reader = await this.reader(at);
    return { reader, found: await reader.rows.one(projection, id) };
  }

  /** A view answers from one picture, whatever it reads. */
  async view(view: AnyView & { is: 'object' }, args: object, at: AtInput) {
    const reader = await this.reader(at);
    return { reader, answer: (await view.answer(reader.rows, args)) as object | undefined };
  }

  /** A page; a cursor belongs to the list and to the picture that it came from. All that match are counted only when asked. */
  async page(asked: PageAsked) {
    const { projection, order, newestFirst, first, after, at } = asked;
    const list = digest([asked.list, order, newestFirst, at.trueAt, at.knownAt, at.zone]);
    const place = after ? this.place(after, list) : undefined;
    const reader = place ? this.readerAt(BigInt(place.position), at) : await this.reader(at);
    const where = await asked.where(reader.rows);
    const page = await reader.rows.page(projection, {
      where,
      order,
      newestFirst,
      first,
      counted: false,
      ...(place ? { after: place.cursor } : {}),
    });
    const cursorOf = (cursor: Cursor): string =>
      this.opaque.seal({ list, position: String(reader.rows.position), cursor } satisfies Place);
    const total = async () => (await reader.rows.page(projection, { where, order, first: 1 })).total;
    return { reader, page, cursorOf, total };
  }

  async reader(at: AtInput): Promise<PictureReader> {
    await checkInput(AtInput, 'at', at);
    if (at.atLeast) await this.wait(this.positionIn(at.atLeast));
    const reached = await this.picture.reached();
    if (!at.knownAt) return this.readerAt(reached, at);
    const known = await this.store.positionAt(readUntil(at.knownAt, at.zone ?? DEFAULT_ZONE));
    if (known > reached) await this.wait(known);
    return this.readerAt(known, at);
  }

  private readerAt(position: bigint, { trueAt, zone }: AtInput): PictureReader {
    const instant: Instant | undefined = trueAt ? readUntil(trueAt, zone ?? DEFAULT_ZONE) : undefined;
    return new PictureReader(this.picture.rowsAt({ position, ...(instant ? { trueAt: instant } : {}) }));
  }

  private async wait(position: bigint): Promise<void> {
    if (await this.picture.waitFor(position, PATIENCE_MS)) return;
    throw new NotYet('The pictures are still being brought up to this position. Ask again in a moment.');
  }

  private positionIn(sealed: string): bigint {
    const opened = this.opaque.open(sealed);
    if (typeof opened === 'object' && opened !== null && 'at' in opened) return BigInt(opened.at as string);
    throw new InvalidInput([{ path: 'at.atLeast', must: 'must be a position as a mutation answered it' }]);
  }

  private place(cursor: string, list: string): Place {
    const opened = this.opaque.open(cursor) as Partial<Place> | undefined;
    if (opened?.list === list) return opened as Place;
    throw new InvalidInput([
      { path: 'after', must: 'must be a cursor of this same list, at the same moment on both clocks' },
    ]);
  }
}
