import type { FollowingEvent, Kept } from '@throughline/event-store';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BackupError } from './backup-error';
import { editLines, memoryArchive, sampleRecord } from './backup-samples';
import { checkBackup } from './check-backup';
import { Tally } from './tally';
import { writeBackup } from './write-backup';

let folder: string;
let file: string;
let record: readonly Kept[];
let sound: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-check-'));
  file = join(folder, 'record.backup');
  record = await sampleRecord(560);
  await writeBackup({ archive: memoryArchive([...record]), file });
  sound = readFileSync(file);
});
beforeEach(() => writeFileSync(file, sound));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isChunk = (line: string): boolean => line.startsWith('{"chunk"');
const nth = (lines: string[], is: (line: string) => boolean, n: number): number =>
  lines.map((line, at) => (is(line) ? at : -1)).filter((at) => at >= 0)[n]!;
const swapped = (lines: string[], one: number, other: number): string[] =>
  lines.with(one, lines[other]!).with(other, lines[one]!);
const without = (lines: string[], from: number, to: number): string[] => lines.toSpliced(from, to - from);

describe('a backup that is checked', () => {
  it('is a file, and one that is there', async () => {
    await expect(checkBackup(folder)).rejects.toMatchObject({ code: 'NO_BACKUP' });
    await expect(checkBackup(join(folder, 'none'))).rejects.toMatchObject({ code: 'NO_BACKUP' });
  });

  it('passes as it was written, and as it is when its lines are compressed anew', async () => {
    const told = await checkBackup(file);
    editLines(file, (lines) => lines);
    expect(await checkBackup(file)).toEqual(told);
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    [
      'two events changed places',
      (lines) => swapped(lines, 5, 6),
      /line 6.*chunk 1, after position 4.*6 does not belong there/,
    ],
    [
      'two chunks changed places',
      (lines) => swapped(lines, nth(lines, isChunk, 0), nth(lines, isChunk, 1)),
      /chunk 1.*checksum/,
    ],
    ['an event was left out', (lines) => without(lines, 9, 10), /line 10.*after position 8/],
    [
      'a chunk was left out with its checksum',
      (lines) => without(lines, nth(lines, isChunk, 0) + 1, nth(lines, isChunk, 1) + 1),
      /chunk 2, after position 50\d/,
    ],
    [
      'a checksum was left out',
      (lines) => without(lines, nth(lines, isChunk, 1), nth(lines, isChunk, 1) + 1),
      /does not agree/,
    ],
    [
      'a word of an event was changed',
      (lines) => lines.with(7, lines[7]!.replace('wharf', 'whare')),
      /line 50\d.*checksum/,
    ],
    ['an officer was changed', (lines) => lines.with(7, lines[7]!.replace('aroha', 'hemi')), /checksum/],
    [
      'a command hash was changed',
      (lines) => lines.with(7, lines[7]!.replace('of 3', 'of 4')),
      /line 8|line 50\d/,
    ],
    [
      'a space was put in',
      (lines) => lines.with(7, lines[7]!.replace('"event":', '"event": ')),
      /line 8.*no event as it was written/,
    ],
    ['a line was doubled', (lines) => lines.toSpliced(7, 0, lines[7]!), /line 9.*Event 7 does not belong/],
    [
      'the store was changed',
      (lines) => lines.with(0, lines[0]!.replace('production', 'demonstration')),
      /chunk 1.*checksum/,
    ],
    [
      'the totals were changed',
      (lines) => lines.with(-2, lines.at(-2)!.replace('"streams":7', '"streams":8')),
      /last line does not agree/,
    ],
    ['the last line was left out', (lines) => [...lines.slice(0, -2), ''], /cut short/],
    ['something was put behind it', (lines) => [...lines.slice(0, -1), lines[3]!, ''], /something follows/],
    ['an empty line was put in', (lines) => lines.toSpliced(4, 0, ''), /line 5/],
    ['the last newline was left out', (lines) => lines.slice(0, -1), /cut short/],
  ])('is refused where %s', async (_, edit, place) => {
    editLines(file, edit);
    await expect(checkBackup(file)).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringMatching(place),
    });
  });

  it('is refused wherever it is cut', async () => {
    const cuts = Array.from({ length: 10 }, (_, n) => Math.floor((sound.length * n) / 10));
    for (const cut of [...cuts, sound.length - 1, 12]) {
      writeFileSync(file, sound.subarray(0, cut));
      await expect(checkBackup(file)).rejects.toMatchObject({
        code: expect.stringMatching(/DAMAGED|NO_BACKUP/),
      });
    }
  });

  it('is refused when it is cut after any of its chunks, though its compression be mended', async () => {
    const lines: string[] = [];
    editLines(file, (all) => (lines.push(...all), all));
    const ends = lines.flatMap((line, at) => (isChunk(line) ? [at + 1] : []));
    expect(ends.length).toBeGreaterThan(2);
    for (const end of ends) {
      writeFileSync(file, gzipSync(`${lines.slice(0, end).join('\n')}\n`));
      await expect(checkBackup(file)).rejects.toMatchObject({ message: expect.stringMatching(/cut short/) });
    }
  });

  it('is refused whatever byte is changed, but for a few in which nothing is written', async () => {
    const small = join(folder, 'small.backup');
    const told = await writeBackup({ archive: memoryArchive(record.slice(0, 6)), file: small });
    const bytes = readFileSync(small);
    const passed: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 0x10;
      writeFileSync(small, changed);
      const checked = await checkBackup(small).catch((fault: unknown) => fault);
      if (!(checked instanceof BackupError)) {
        expect(checked).toEqual(told);
        passed.push(at);
      }
    }
    // When and on what it was compressed, and the bits that fill up the last byte of what was.
    expect([4, 5, 6, 7, 8, 9, bytes.length - 9]).toEqual(expect.arrayContaining(passed));
  });

  it.each([
    ['nothing follows it', Buffer.alloc(8)],
    ['another does not follow it', gzipSync('{"at":"1"}\n')],
  ])('is sound only where %s', async (_, more) => {
    writeFileSync(file, Buffer.concat([sound, more]));
    await expect(checkBackup(file)).rejects.toMatchObject({
      message: expect.stringMatching(/something follows/),
    });
  });
});

describe('a file that is no backup', () => {
  it.each([
    ['text', Buffer.from('position,event\n')],
    ['compressed text', gzipSync('position,event\n')],
    ['compressed data without an end of line', gzipSync(Buffer.alloc(5_000_000, 'x'))],
    ['a backup of a later version', gzipSync('{"format":"throughline-backup","version":2}\n')],
  ])('but %s is refused', async (_, bytes) => {
    writeFileSync(file, bytes);
    await expect(checkBackup(file)).rejects.toMatchObject({ code: 'NO_BACKUP' });
  });

  it('nor there at all is refused', async () => {
    await expect(checkBackup(join(folder, 'none'))).rejects.toMatchObject({ code: 'NO_BACKUP' });
  });
});

/** A backup with all its checksums in order. */
const forge = (events: readonly Kept[]): void => {
  const tally = new Tally();
  const store = { id: '7d444840-9dc0-41d1-b245-5ffdce74fad2', kind: 'production' } as const;
  const lines = [tally.origin({ store, createdAt: '2025-03-14T10:00:00.000Z', product: 'forger' })];
  for (const kept of events) {
    const revision = Number(/"revision":(\d+)/.exec(kept.body)?.[1]);
    const recordedAt = /"recordedAt":"([^"]+)/.exec(kept.body)?.[1];
    lines.push(tally.event({ ...kept, revision, recordedAt } as FollowingEvent));
  }
  lines.push(tally.chunk(), tally.end(), '');
  writeFileSync(file, gzipSync(lines.join('\n')));
};

describe('a backup whose checksums were made to agree', () => {
  const changed = (at: number, edit: (body: string) => string): readonly Kept[] =>
    record.slice(0, 60).with(at, { ...record[at]!, body: edit(record[at]!.body) });

  it('passes where its events could have been recorded so', async () => {
    forge(record.slice(0, 60));
    expect(await checkBackup(file)).toMatchObject({ events: 60 });
  });

  it.each<[string, () => readonly Kept[], RegExp]>([
    [
      'a revision was skipped',
      () => changed(50, (body) => body.replace(/"revision":\d+/, '"revision":99')),
      /revision 99 does not come next/,
    ],
    [
      'an event has the id of another',
      () => changed(50, (body) => body.replace(/"id":"\w{4}/, '"id":"0000')),
      /its id is not that of event/,
    ],
    [
      'an event came before the one ahead',
      () =>
        changed(50, (body) => body.replace('2025', '2024').replace(/recordedAt":"2025/, 'recordedAt":"2024')),
      /before the one ahead/,
    ],
    [
      'an event is no canonical JSON',
      () => changed(50, (body) => body.replace(':1,', ':1.0,').replace('{', '{ ')),
      /canonical/,
    ],
    [
      'an event is no JSON',
      () => changed(50, (body) => `${body.slice(0, -1)},}`),
      /Event 51 does not belong/,
    ],
    ['an event is of nothing', () => changed(50, () => '{}'), /Event 51 does not belong/],
    ['the first events are missing', () => record.slice(1, 60), /Event 2 does not belong/],
    [
      'a command was used twice',
      () => [...record.slice(0, 6), { ...record[0]!, position: 7n }],
      /does not belong|does not come next/,
    ],
  ])('is refused all the same where %s', async (_, events, because) => {
    forge(events());
    await expect(checkBackup(file)).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringMatching(because),
    });
  });
});
