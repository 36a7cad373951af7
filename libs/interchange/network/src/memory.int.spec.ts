import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkFolder } from './check-folder';
import { filesSample, mappingSample } from './mapping-sample';
import { inFolderOf } from './scratch-folder';

const PERSONS = 2_000;

function* matrix(): Generator<string> {
  const all = Array.from({ length: PERSONS }, (_, index) => String(index + 1));
  yield `players,${all.join()}\n`;
  const ones = all.map(() => '1');
  for (const row of all)
    yield `${row},${ones.with(Number(row) - 1, '0').join()}
`;
}

const largestHeapDuring = async (run: (sample: () => void) => Promise<unknown>): Promise<number> => {
  const before = process.memoryUsage().heapUsed;
  let most = before;
  await run(() => (most = Math.max(most, process.memoryUsage().heapUsed)));
  return most - before;
};

describe('memory', () => {
  it('does not grow with a matrix of 8 MB and four million ties', async () => {
    const { growth, calls } = await inFolderOf(filesSample, async (folder) => {
      await pipeline(Readable.from(matrix()), createWriteStream(join(folder, 'phase1.csv')));
      let calls = 0;
      const growth = await largestHeapDuring(async (sample) => {
        ({ calls } = (await checkFolder(folder, mappingSample, sample)).phases[0]!);
      });
      return { growth, calls };
    });
    expect(calls).toBe(PERSONS * (PERSONS - 1));
    expect(growth).toBeLessThan(60_000_000);
  }, 30_000);
});
