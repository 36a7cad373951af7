import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kept } from '@throughline/event-store';
import { memoryArchive, sampleRecord } from './backup-samples';
import { checkBackup } from './check-backup';
import { writeBackup } from './write-backup';

describe('a backup', () => {
  let folder: string;
  let file: string;
  let record: readonly Kept[];
  beforeAll(async () => void (record = await sampleRecord(400)));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-backup-'));
    file = join(folder, 'record.backup');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every event byte for byte, in lines that anybody can read', async () => {
    await writeBackup({ archive: memoryArchive([...record]), file, product: 'throughline 1.2.3' });
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
    expect(JSON.parse(lines[0]!)).toMatchObject({
      format: 'throughline-backup',
      store: { kind: 'production' },
      product: 'throughline 1.2.3',
    });
    const events = lines.filter((line) => line.startsWith('{"at"'));
    expect(events).toEqual(
      record.map(
        ({ position, commandHash, body }) =>
          `{"at":"${position}","hash":${JSON.stringify(commandHash)},"event":${body}}`,
      ),
    );
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      end: { chunks: 2, events: record.length, streams: 7, head: { position: `${record.length}` } },
    });
  });

  it('tells the same when it is made and when it is checked', async () => {
    const told = await writeBackup({ archive: memoryArchive([...record]), file });
    expect(await checkBackup(file)).toEqual(told);
    expect(told).toMatchObject({ events: record.length, streams: 7, position: BigInt(record.length) });
    expect(told.first! < told.last!).toBe(true);
  });

  it('may be made of a record that holds nothing yet', async () => {
    const told = await writeBackup({ archive: memoryArchive(), file });
    expect(told).toMatchObject({ events: 0, position: 0n, first: undefined });
    expect(await checkBackup(file)).toEqual(told);
  });

  // Commands have one, two and three events in turn: the first ends at 1, the second at 3, the third at 6.
  it.each([
    [1n, 1n],
    [2n, 1n],
    [3n, 3n],
    [5n, 3n],
    [6n, 6n],
    [601n, 601n],
    [602n, 601n],
  ])('up to position %d goes to %d, as a command is kept whole or not at all', async (until, position) => {
    const archive = memoryArchive([...record]);
    expect(await writeBackup({ archive, file, until })).toMatchObject({ position, events: Number(position) });
    const whole = join(folder, 'whole.backup');
    await writeBackup({ archive, file: whole });
    expect(await checkBackup(whole, { until })).toMatchObject({ position, events: Number(position) });
  });

  it('goes no further than the record', async () => {
    const asked = writeBackup({ archive: memoryArchive(record.slice(0, 3)), file, until: 4n });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_THAT_FAR' });
    await writeBackup({ archive: memoryArchive(record.slice(0, 3)), file });
    await expect(checkBackup(file, { until: 4n })).rejects.toMatchObject({ code: 'NOT_THAT_FAR' });
  });

  it('is for nobody else to read', async () => {
    await writeBackup({ archive: memoryArchive([...record]), file });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('never takes the place of another file, though it appear on the way', async () => {
    writeFileSync(file, 'mine');
    const write = (progress?: () => void) =>
      writeBackup({ archive: memoryArchive([...record]), file, progress });
    await expect(write()).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    rmSync(file);
    await expect(write(() => writeFileSync(file, 'mine'))).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['record.backup']);
  });

  it('has its name only once it is whole, and leaves nothing where it is stopped', async () => {
    const seen: string[][] = [];
    const stopping = writeBackup({
      archive: memoryArchive([...record]),
      file,
      progress: ({ done }) => {
        seen.push(readdirSync(folder));
        if (done > 0) throw new Error('stopped');
      },
    });
    await expect(stopping).rejects.toThrow('stopped');
    expect(seen.flat().every((name) => name.endsWith('.part'))).toBe(true);
    expect(seen.flat().length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what to do where it cannot be written', async () => {
    const nowhere = join(folder, 'none/record.backup');
    await expect(writeBackup({ archive: memoryArchive(), file: nowhere })).rejects.toMatchObject({
      code: 'NOT_WRITTEN',
      message: expect.stringContaining('Make its folder first'),
    });
    mkdirSync(join(folder, 'none'));
    await writeBackup({ archive: memoryArchive(), file: nowhere });
  });

  it.each([
    ['a gap', (events: Kept[]) => events.filter(({ position }) => position !== 40n), 40],
    ['nothing at its end', (events: Kept[]) => events.slice(0, -1), 794],
    [
      'an event that was changed',
      (events: Kept[]) =>
        events.with(9, { ...events[9]!, body: events[9]!.body.replace('"type"', ' "type"') }),
      10,
    ],
  ])('is not made of a record with %s', async (_, spoil, position) => {
    const sound = memoryArchive([...record]);
    const spoilt = memoryArchive(spoil([...record]));
    const archive = { ...sound, kept: spoilt.kept };
    if (position === 794) expect(record.length).toBe(799);
    await expect(writeBackup({ archive, file })).rejects.toMatchObject({ code: 'RECORD_UNSOUND' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
