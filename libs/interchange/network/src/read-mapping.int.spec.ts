import { join } from 'node:path';
import { type ImportProblem, ImportRefused } from './import-problem';
import { mappingSample } from './mapping-sample';
import { readMapping } from './read-mapping';
import { inFolderOf } from './scratch-folder';

const problemsOf = (text: string | Uint8Array): Promise<readonly ImportProblem[]> =>
  inFolderOf({ 'map.json': text }, async (folder) => {
    const error = await readMapping(join(folder, 'map.json')).catch((thrown: unknown) => thrown);
    if (!(error instanceof ImportRefused)) throw new Error(`not refused: ${String(error)}`);
    return error.problems;
  });
const lines = JSON.stringify(mappingSample, undefined, 1);
const sayingsFor = async (from: string | RegExp, to: string): Promise<readonly string[]> =>
  (await problemsOf(lines.replace(from, to))).map(({ says }) => says);

describe('a mapping file', () => {
  it('is read where it is sound', async () => {
    const read = await inFolderOf({ 'map.json': lines }, (folder) => readMapping(join(folder, 'map.json')));
    expect(read).toEqual(mappingSample);
  });

  it('may start with a byte order mark', async () => {
    const read = inFolderOf({ 'map.json': `\uFEFF${lines}` }, (folder) =>
      readMapping(join(folder, 'map.json')),
    );
    await expect(read).resolves.toMatchObject({ name: 'sample' });
  });

  it('of Project Caviar is sound', async () => {
    const path = join('libs', 'interchange', 'network', 'mappings', 'caviar.json');
    await expect(readMapping(path)).resolves.toMatchObject({ name: 'caviar' });
  });

  it('is refused with file, field, line and column', async () => {
    expect(
      await problemsOf(
        '{\n  "name": "Über"\n}'.replace('}', `, ${lines.slice(1).replace(/"name": "sample",/, '')}`),
      ),
    ).toEqual([
      {
        file: 'map.json',
        line: 2,
        column: 3,
        says: 'name must be 1 to 30 lower-case letters, digits or hyphens.',
      },
    ]);
  });

  it.each([
    ['is missing', '"unit": "calls",', '', 'ties.unit is missing.'],
    [
      'is not known',
      '"unit":',
      '"units": "x", "unit":',
      'ties.units is not known; the fields here are kind, unit, directed.',
    ],
    ['would poison a prototype', '"unit":', '"__proto__": {}, "unit":', 'ties.__proto__ is not known'],
    [
      'is of another type',
      '"delayDays": 7',
      '"delayDays": "7"',
      'recording.delayDays must be a whole number from 0 to 365.',
    ],
    ['is no code', '"BORDER"', '"BORDERS"', 'group.areasOfFocus.0 must be one of INTERNATIONAL'],
    [
      'is a path',
      '"seizures.csv"',
      '"../seizures.csv"',
      'seizures.file must be the name of a .csv file in the folder',
    ],
    ['is no day', '2001-02-01', '2001-13-01', 'dates must hold a day of the calendar'],
    [
      'is no zone',
      'Pacific/Auckland',
      'Pacific/Atlantis',
      'dates must hold a day of the calendar as firstDay and an IANA',
    ],
    ['is no currency', '"USD"', '"USX"', 'seizures.currency must be the ISO 4217 code'],
    ['knows nobody as this', '"SUSPECT"', '"KINGPIN"', 'persons.standing must be one of SUSPECT,'],
    ['leaves the calendar', '2001-02-01', '9999-12-01', 'dates.firstDay must leave all phases'],
    ['asks for undirected ties', '"directed": true', '"directed": false', 'ties.directed must be true'],
    [
      'is not the object due',
      /"recording": \{[^}]*\}/.source,
      '"recording": []',
      'recording must be an object with the fields delayDays.',
    ],
  ])('is refused where a field %s', async (...row) => {
    const [, from, to, says] = row;
    const [first = ''] = await sayingsFor(from.includes('\\') ? new RegExp(from) : from, to);
    expect(first.startsWith(says) ? says : first).toBe(says);
  });

  it('is refused where a field is given twice, at the second one', async () => {
    const [problem] = await problemsOf(`{"grade":\n{"rule":"a",\n "rule":"b"}}`);
    expect(problem).toEqual({ file: 'map.json', line: 3, column: 2, says: 'grade.rule is given twice.' });
  });

  it('is refused where it is not JSON', async () => {
    const [problem] = await problemsOf('{"name": nope}');
    expect(problem).toMatchObject({ line: 1, says: expect.stringMatching(/^is not JSON/) });
  });

  it('is refused where it is not UTF-8', async () => {
    const [problem] = await problemsOf(Buffer.from('{"name": "M\u00e4ori"}', 'latin1'));
    expect(problem).toMatchObject({ line: 1, column: 12, says: expect.stringMatching(/not UTF-8/) });
  });

  it('is refused where it is missing or too large', async () => {
    await expect(readMapping('no-such-mapping.json')).rejects.toThrow(
      /no-such-mapping.json, line 1, column 1: is missing/,
    );
    expect((await problemsOf(' '.repeat(300_000)))[0]?.says).toMatch(/256 KiB/);
  });
});
