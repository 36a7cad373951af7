import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from './file-lock';

const folder = mkdtempSync(join(tmpdir(), 'throughline-lock-'));
const path = join(folder, 'lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file lock', () => {
  it('lets one in at a time, in any number, and leaves nothing behind', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFileLock(path, work)));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free again when the work fails', async () => {
    await expect(withFileLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withFileLock(path, async () => 'in')).toBe('in');
  });

  it.each([
    ['whose process id another process has now', JSON.stringify({ pid: process.pid, startedAt: '1' })],
    ['whose process is gone', JSON.stringify({ pid: 4_000_000, startedAt: '1' })],
    ['that was cut short', '{"pid":'],
  ])('%s is broken', async (_, content) => {
    writeFileSync(path, content);
    expect(await withFileLock(path, async () => 'in')).toBe('in');
  });

  it('is broken by one at a time, as the next one may have taken it already', async () => {
    writeFileSync(path, JSON.stringify({ pid: 4_000_000, startedAt: '1' }));
    writeFileSync(`${path}.breaking`, '');
    let inside = false;
    const taken = withFileLock(path, async () => (inside = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(inside).toBe(false);
    rmSync(`${path}.breaking`);
    expect(await taken).toBe(true);
  });

  it('is broken although whoever was at it was killed', async () => {
    writeFileSync(path, JSON.stringify({ pid: 4_000_000, startedAt: '1' }));
    writeFileSync(`${path}.breaking`, '');
    utimesSync(`${path}.breaking`, 0, 0);
    expect(await withFileLock(path, async () => 'in')).toBe('in');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that somebody else holds by now is not removed', async () => {
    await withFileLock(path, async () => writeFileSync(path, 'of another'));
    expect(readFileSync(path, 'utf8')).toBe('of another');
    rmSync(path);
  });
});
