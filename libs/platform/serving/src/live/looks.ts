import type { AnyView, Where } from '@throughline/kernel';
import type { PagedRows, Picture } from '@throughline/projections';
import { PictureReader } from '../queries/picture-reader';
import { added, type Listed } from './added';
import { type Concern, NotedRows } from './noted-rows';

/** What is on a list in one picture, and what was read to tell. */
export type Look = { readonly rows: PagedRows; readonly where: Where; readonly read: readonly Concern[] };

export type LookedAt = {
  readonly view: AnyView & { readonly is: 'list' };
  readonly args: object;
};

/** What came to a list, and the picture that it was read from. */
export type Arrivals = { readonly rows: readonly Listed[]; readonly reader: PictureReader };

/** So few rows are kept for others who follow the same list; more are read by each as they go. */
const FEW = 20;

/** Looks at lists; those who follow the same list come to the same positions, and share what was seen there. */
export class Looks {
  private readonly seen = new Map<string, Promise<Look>>();
  private readonly came = new Map<string, Promise<Arrivals | undefined>>();

  constructor(
    private readonly picture: Pick<Picture, 'rowsAt'>,
    private readonly most = 256,
  ) {}

  at(position: bigint, looked: LookedAt): Promise<Look> {
    return this.shared(this.seen, nameOf(looked, position), () => this.look(position, looked));
  }

  /** What came to the list from one look to a later one, in pages. */
  async *between(before: Look, now: Look, looked: LookedAt): AsyncGenerator<Arrivals, undefined> {
    const { of } = looked.view;
    const name = nameOf(looked, before.rows.position, now.rows.position);
    const few = await this.shared(this.came, name, () => fewOf(added(of, before, now), now));
    if (few) yield few;
    else for await (const rows of added(of, before, now)) yield { rows, reader: new PictureReader(now.rows) };
  }

  rowsAt(position: bigint): PagedRows {
    return this.picture.rowsAt({ position });
  }

  private shared<T>(kept: Map<string, Promise<T>>, name: string, read: () => Promise<T>): Promise<T> {
    const known = kept.get(name);
    if (known) return known;
    const reading = read();
    kept.set(name, reading);
    reading.catch(() => kept.delete(name));
    if (kept.size > this.most) kept.delete(kept.keys().next().value!);
    return reading;
  }

  private async look(position: bigint, { view, args }: LookedAt): Promise<Look> {
    const rows = this.rowsAt(position);
    const noted = new NotedRows(rows);
    const where = await view.where(noted, args);
    return { rows, where, read: [...noted.read, { projection: view.of, where }] };
  }
}

const nameOf = ({ view, args }: LookedAt, ...positions: readonly bigint[]): string =>
  JSON.stringify([view.name, args, ...positions.map(String)]);

/** All of it, where it is little. */
const fewOf = async (
  pages: AsyncIterable<readonly Listed[]>,
  { rows: picture }: Look,
): Promise<Arrivals | undefined> => {
  const rows: Listed[] = [];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length > FEW) return undefined;
  }
  return { rows, reader: new PictureReader(picture) };
};
