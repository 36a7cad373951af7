import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { oneAtATime } from './one-at-a-time.mjs';
import { inRoot } from './place.mjs';

const name = `spec-${process.pid}`;
const lock = inRoot('.nx', `${name}.lock`);
const noteOf = (pid: number) => JSON.stringify({ host: hostname(), id: 'another', pids: [pid] });
const dead = 4_000_000;

afterEach(() => [lock, `${lock}.breaking`].forEach((file) => rmSync(file, { force: true })));

describe('work done one at a time', () => {
  it('keeps others out while it lasts, and no longer', async () => {
    expect(await oneAtATime(name, async () => existsSync(lock))).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('is kept out by a process that lives', async () => {
    writeFileSync(lock, noteOf(process.pid));
    const done = oneAtATime(name, async () => 'done');
    expect(await Promise.race([done, after(300)])).toBe('waiting');
    rmSync(lock);
    expect(await done).toBe('done');
  });

  it('is not kept out by a process that is gone', async () => {
    writeFileSync(lock, noteOf(dead));
    expect(await oneAtATime(name, async () => 'done')).toBe('done');
  });

  it('leaves an abandoned lock to the one who is breaking it', async () => {
    writeFileSync(lock, noteOf(dead));
    writeFileSync(`${lock}.breaking`, '');
    const done = oneAtATime(name, async () => 'done');
    expect(await Promise.race([done, after(300)])).toBe('waiting');
    rmSync(`${lock}.breaking`);
    expect(await done).toBe('done');
  });

  it('goes on where the one who was breaking was killed', async () => {
    writeFileSync(lock, noteOf(dead));
    writeFileSync(`${lock}.breaking`, '');
    utimesSync(`${lock}.breaking`, 0, 0);
    expect(await oneAtATime(name, async () => 'done')).toBe('done');
  });

  it('neither writes to nor removes the lock that somebody else holds by now', async () => {
    await oneAtATime(name, async (hold: (pid: number) => void) => {
      writeFileSync(lock, noteOf(process.pid));
      hold(dead);
    });
    expect(readFileSync(lock, 'utf8')).toBe(noteOf(process.pid));
  });
});

const after = async (milliseconds: number): Promise<string> => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return 'waiting';
};
