import { join } from 'node:path';
import type { Refuse } from './import-problem';
import { areMembers, memberNamed } from './matrix-members';
import { type Row, readRows } from './read-rows';
import { START } from './text-place';
import { Unreadable } from './unreadable';

const MOST_CALLS = 2_147_483_647;
const COUNT = /^(?:0|[1-9]\d{0,9})$/;

export type Contact = { readonly to: string; readonly count: number };

/** First the persons that the header names, then row by row whom each was in contact with. */
export type MatrixPart =
  | { readonly is: 'members'; readonly members: readonly string[] }
  | { readonly is: 'row'; readonly from: string; readonly contacts: readonly Contact[] };

export type Source = { readonly folder: string; readonly file: string; readonly refuse: Refuse };

/** Reads a matrix row by row, keeping only the header and the row at hand. What is wrong is refused and left out. */
export async function* readMatrix({ folder, file, refuse }: Source): AsyncGenerator<MatrixPart> {
  const refuseCell = (row: Row, cell: number, says: string): void =>
    refuse({ file, ...row.placeOf(cell), says });
  let matrix: Matrix | undefined;
  try {
    for await (const row of readRows(join(folder, file))) {
      if (matrix) {
        const part = matrix.read(row);
        if (part) yield part;
      } else {
        if (!areMembers(row, refuseCell)) return;
        matrix = new Matrix(row, refuseCell);
        yield { is: 'members', members: matrix.members };
      }
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    refuse({ file, ...error.place, says: error.says });
    return;
  }
  if (matrix) matrix.end();
  else refuse({ file, ...START, says: 'is empty.' });
}

type RefuseCell = (row: Row, cell: number, says: string) => void;

class Matrix {
  readonly members: readonly string[];
  private readonly missing: Set<string>;
  private readonly known: ReadonlySet<string>;

  constructor(
    private readonly header: Row,
    private readonly refuse: RefuseCell,
  ) {
    this.members = header.cells.slice(1).map(memberNamed);
    this.known = new Set(this.members);
    this.missing = new Set(this.members);
  }

  read(row: Row): MatrixPart | undefined {
    const from = memberNamed(row.cells[0] ?? '');
    const sized = this.isSized(row);
    if (!sized || !this.isExpected(row, from)) return undefined;
    return { is: 'row', from, contacts: this.contacts(row, from) };
  }

  end(): void {
    for (const member of this.missing)
      this.refuse(this.header, this.members.indexOf(member) + 1, `has no row: ${JSON.stringify(member)}.`);
  }

  private isSized(row: Row): boolean {
    const [given, due] = [row.cells.length, this.members.length + 1];
    if (given === due) return true;
    const says =
      given === 1 && row.cells[0] === ''
        ? 'is an empty line.'
        : `is where the row goes wrong: it has ${given} cells, the header has ${due}.`;
    this.refuse(row, Math.min(given - 1, due), says);
    this.missing.delete(memberNamed(row.cells[0] ?? ''));
    return false;
  }

  private isExpected(row: Row, from: string): boolean {
    if (this.missing.delete(from)) return true;
    const why = this.known.has(from) ? 'has a second row' : 'is an id that the header does not name';
    this.refuse(row, 0, `${why}: ${JSON.stringify(from)}.`);
    return false;
  }

  private contacts(row: Row, from: string): readonly Contact[] {
    const contacts: Contact[] = [];
    this.members.forEach((to, index) => {
      const cell = row.cells[index + 1] ?? '';
      if (cell === '0') return;
      const count = COUNT.test(cell) ? Number(cell) : undefined;
      if (count === undefined || count > MOST_CALLS) this.refuse(row, index + 1, notACount(cell));
      else if (to === from) this.refuse(row, index + 1, 'is a tie to oneself; it must be 0.');
      else contacts.push({ to, count });
    });
    return contacts;
  }
}

const notACount = (cell: string): string => {
  const shown = JSON.stringify(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
  return `must be a whole number from 0 to ${MOST_CALLS}, in digits only, not ${shown}.`;
};
