import currencies from 'currency-codes';
import { join } from 'node:path';
import type { Mapping } from './mapping';
import { phaseCount } from './phase-file';
import { type Goods, readGoods } from './read-goods';
import type { Source } from './read-matrix';
import { type Row, readRows } from './read-rows';
import { START } from './text-place';
import { Unreadable } from './unreadable';

/** A row of the file of seizures: so many of them in a phase, with what they were worth and what was seized. */
export type Seizures = {
  readonly phase: number;
  readonly count: number;
  /** The worth in minor units of the mapping's currency, and as the source writes it. */
  readonly minor: string;
  readonly amount: string;
  readonly goods: readonly Goods[];
  readonly details: string;
};

export type SeizureSource = Pick<Source, 'folder' | 'refuse'> & { readonly mapping: Mapping };

/** Reads the file of seizures row by row; none where the mapping names no file. What is wrong is refused and left out. */
export async function* readSeizures({ folder, mapping, refuse }: SeizureSource): AsyncGenerator<Seizures> {
  const { file } = mapping.seizures ?? {};
  if (!file) return;
  const refuseCell: RefuseCell = (row, cell, says) => refuse({ file, ...row.placeOf(cell), says });
  let reader: SeizureReader | undefined;
  try {
    for await (const row of readRows(join(folder, file))) {
      if (reader) {
        const seizures = reader.read(row);
        if (seizures) yield seizures;
      } else {
        reader = new SeizureReader(mapping, row, refuseCell);
        if (!reader.isSound()) return;
      }
    }
    if (!reader) throw new Unreadable(START, 'is empty.');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    refuse({ file, ...error.place, says: error.says });
  }
}

type RefuseCell = (row: Row, cell: number, says: string) => void;
type Column = keyof NonNullable<Mapping['seizures']>['columns'];

const NUMBER = /^(?:0|[1-9]\d{0,14})$/;

class SeizureReader {
  private readonly digits: number;
  private readonly columns: Readonly<Record<Column, string>>;

  constructor(
    private readonly mapping: Mapping,
    private readonly header: Row,
    private readonly refuse: RefuseCell,
  ) {
    const { currency = '', columns = { phase: '', count: '', amount: '', goods: '' } } =
      mapping.seizures ?? {};
    this.digits = currencies.code(currency)?.digits ?? 0;
    this.columns = columns;
  }

  isSound(): boolean {
    const { cells } = this.header;
    const twice = cells.findIndex((name, index) => cells.indexOf(name) !== index);
    if (twice >= 0)
      this.refuse(this.header, twice, `is a column given twice: ${JSON.stringify(cells[twice])}.`);
    const lacking = Object.values(this.columns).filter((name) => !cells.includes(name));
    for (const name of lacking) this.refuse(this.header, 0, `lacks the column ${JSON.stringify(name)}.`);
    return twice < 0 && lacking.length === 0;
  }

  read(row: Row): Seizures | undefined {
    const [given, due] = [row.cells.length, this.header.cells.length];
    if (given !== due) {
      this.refuse(
        row,
        Math.min(given - 1, due),
        `is where the row goes wrong: it has ${given} cells, the header has ${due}.`,
      );
      return undefined;
    }
    const phase = this.number(row, 'phase', [1, phaseCount(this.mapping)]);
    const count = this.number(row, 'count', [1, 2_147_483_647]);
    const amount = this.number(row, 'amount', [0, 999_999_999_999_999]);
    const details = this.cell(row, 'goods');
    const goods = readGoods(details);
    if (!goods)
      this.refuse(
        row,
        this.at('goods'),
        'must name amounts of goods, such as "300 kg of marijuana" or "30 kg marijuana + 2 kg cocaine".',
      );
    if (phase === undefined || count === undefined || amount === undefined || !goods) return undefined;
    const minor = String(BigInt(amount) * 10n ** BigInt(this.digits));
    return { phase, count, minor, amount: String(amount), goods, details };
  }

  private number(row: Row, column: Column, [from, to]: readonly [number, number]): number | undefined {
    const cell = this.cell(row, column);
    const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
    if (value >= from && value <= to) return value;
    this.refuse(row, this.at(column), `must be a whole number from ${from} to ${to}, in digits only.`);
    return undefined;
  }

  private cell(row: Row, column: Column): string {
    return row.cells[this.at(column)] ?? '';
  }

  private at(column: Column): number {
    return this.header.cells.indexOf(this.columns[column]);
  }
}
