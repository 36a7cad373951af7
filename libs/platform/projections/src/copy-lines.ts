const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const written = (value: unknown): string => {
  if (typeof value !== 'string') return value === null || value === undefined ? '\\N' : String(value);
  return special.test(value) ? value.replace(/[\\\t\n\r]/g, (one) => escapes[one]!) : value;
};

/** A row in the text format of COPY. */
export const copyLine = (values: readonly unknown[]): string => {
  let line = written(values[0]);
  for (let n = 1; n < values.length; n += 1) line += `\t${written(values[n])}`;
  return `${line}\n`;
};

/** The first piece is small, as there are many tables and few lines for most; the longest is enough for any. */
const LEAST_PIECE = 32_768;
const LONGEST_PIECE = 1_048_576;
/** No character takes more bytes of UTF-8 for each unit of its text. */
const MOST_BYTES = 3;

/** Lines on their way to a table, as bytes at once: as texts they would be a burden to the collector of garbage. */
export class Lines {
  size = 0;
  private full: Buffer[] = [];
  private last = Buffer.alloc(0);
  private end = 0;

  add(line: string): void {
    if (this.end + line.length * MOST_BYTES > this.last.length) this.roll(line.length * MOST_BYTES);
    const written = this.last.write(line, this.end);
    this.end += written;
    this.size += written;
  }

  /** Takes out all there is. */
  take(): readonly Buffer[] {
    this.roll(0);
    const taken = this.full;
    [this.full, this.last, this.size] = [[], Buffer.alloc(0), 0];
    return taken;
  }

  private roll(least: number): void {
    if (this.end > 0) this.full.push(this.last.subarray(0, this.end));
    const next = Math.min(LONGEST_PIECE, Math.max(LEAST_PIECE, this.last.length * 4));
    this.last = least > 0 ? Buffer.allocUnsafeSlow(Math.max(next, least)) : Buffer.alloc(0);
    this.end = 0;
  }
}
