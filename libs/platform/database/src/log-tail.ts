import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const MOST_BYTES = 8_192;

/** The last lines written since the offset; the server's log is kept free of statements and values by its settings. */
export function logTail(file: string, offset: number): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const end = fstatSync(handle).size;
      const start = Math.max(offset, end - MOST_BYTES, 0);
      const bytes = Buffer.alloc(Math.max(end - start, 0));
      readSync(handle, bytes, 0, bytes.length, start);
      return lastLines(bytes.toString('utf8'));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-12).join('\n');
}
