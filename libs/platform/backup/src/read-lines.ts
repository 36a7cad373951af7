import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Progress } from './backup-file';

/** Text that is not what was written; `line` is the first that cannot be read. */
export class UnreadableLine extends Error {
  constructor(
    readonly line: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The compression itself is broken, which says nothing of what was compressed. */
export class DamagedBytes extends UnreadableLine {}

/** An event has 1 MiB at most. */
const LONGEST = 4_194_304;
const NEWLINE = 0x0a;

/** The lines of a compressed file, one at a time, and nothing that is not a whole line. */
export async function* readLines(file: string, progress: Progress): AsyncIterable<string> {
  const { size: total } = statSync(file);
  const disk = createReadStream(file, { highWaterMark: 262_144 });
  const text = createGunzip();
  pipeline(disk, text, () => undefined); // What fails on the way is thrown where it is read.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  let rest: Buffer[] = [];
  try {
    for await (const bytes of text as AsyncIterable<Buffer>) {
      progress({ stage: 'checking', done: disk.bytesRead, total });
      let from = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        yield decoder.decode(Buffer.concat([...rest, bytes.subarray(from, end)]));
        line += 1;
        rest = [];
        from = end + 1;
      }
      if (from < bytes.length) rest.push(bytes.subarray(from));
      if (rest.reduce((sum, { length }) => sum + length, 0) > LONGEST)
        throw new UnreadableLine(line, 'the line is longer than any that is written');
    }
  } catch (fault) {
    throw explained(line, fault);
  }
  if (rest.length > 0) throw new UnreadableLine(line, CUT);
  if (text.bytesWritten !== total) throw new UnreadableLine(line, 'something follows its end');
}

export const CUT = 'the file was cut short here';

const explained = (line: number, fault: unknown): unknown => {
  const { code = '', message } = fault as NodeJS.ErrnoException;
  if (message === 'incorrect header check')
    return new UnreadableLine(line, 'this is no backup of Throughline');
  if (code === 'Z_BUF_ERROR') return new DamagedBytes(line, CUT, { cause: fault });
  if (code.startsWith('Z_'))
    return new DamagedBytes(line, 'the compressed bytes were changed', { cause: fault });
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new UnreadableLine(line, 'the line is not text', { cause: fault });
  return fault;
};
