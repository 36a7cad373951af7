import { CsvError, type Info, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { cellPlace } from './cell-place';
import { strictText } from './strict-text';
import { type Place, START } from './text-place';
import { Unreadable } from './unreadable';

const LONGEST_ROW = 10_000_000;

/** A row of a CSV file, with where its cells (from 0) start. */
export type Row = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly placeOf: (cell: number) => Place;
};

const options = {
  delimiter: ',',
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  max_record_size: LONGEST_ROW,
  raw: true,
  info: true,
  // One row waits at a time: sixteen of the longest, the default, would be 160 MB.
  readableHighWaterMark: 1,
};

const broken: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'has text after its closing quote. Double every quote inside a quoted cell.',
  INVALID_OPENING_QUOTE: 'has a quote in the middle. Quote the whole cell, and double the quotes inside it.',
  CSV_QUOTE_NOT_CLOSED: 'opens a quote that is never closed.',
  CSV_MAX_RECORD_SIZE: 'is in a row longer than 10 MB.',
};

/** The rows of a CSV file, one at a time. Throws `Unreadable` where the file is missing or is not CSV in UTF-8. */
export async function* readRows(path: string): AsyncGenerator<Row> {
  await assertFile(path);
  const parser = parse(options);
  pipeline(createReadStream(path), strictText, parser, () => undefined);
  let line = 1;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      const start = line;
      line = info.lines + 1;
      yield { cells: record, line: start, placeOf: (cell) => cellPlace(raw, start, cell) };
    }
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, line) : error;
  } finally {
    parser.destroy();
  }
}

type Parsed = { readonly record: readonly string[]; readonly raw: string; readonly info: Info };

const unreadable = (error: CsvError, line: number): Unreadable => {
  const { raw, column } = error as { raw?: unknown; column?: unknown };
  const place = cellPlace(typeof raw === 'string' ? raw : '', line, typeof column === 'number' ? column : 0);
  return new Unreadable(place, broken[error.code] ?? error.message);
};

const assertFile = async (path: string): Promise<void> => {
  const found = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Unreadable(
      START,
      error.code === 'ENOENT' ? 'is missing.' : `cannot be read (${error.code ?? 'unknown'}).`,
    );
  });
  if (!found.isFile()) throw new Unreadable(START, 'is not a plain file.');
};
