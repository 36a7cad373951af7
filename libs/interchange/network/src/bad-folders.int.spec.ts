import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from './check-folder';
import { type ImportProblem, ImportRefused } from './import-problem';
import { filesSample, mappingSample } from './mapping-sample';
import { runImport, type Submit } from './run-import';
import { type Files, inFolderOf } from './scratch-folder';

const problemsOf = async (folder: string): Promise<readonly ImportProblem[]> => {
  const error = await checkFolder(folder, mappingSample).catch((thrown: unknown) => thrown);
  if (!(error instanceof ImportRefused)) throw new Error(`not refused: ${String(error)}`);
  return error.problems;
};
const problemsIn = (files: Files) => inFolderOf({ ...filesSample, ...files }, problemsOf);
const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

type Case = readonly [
  what: string,
  file: string | Uint8Array,
  at: readonly [line: number, column: number, says: RegExp],
];

describe('a folder is refused, naming file, line and column, where a matrix', () => {
  const cases: readonly Case[] = [
    ['has a row too short', 'p,1,2\n1,0,4\n2,1\n', [3, 3, /has 2 cells, the header has 3/]],
    ['has a row too long', 'p,1,2\n1,0,4,7\n2,1,0\n', [2, 7, /has 4 cells, the header has 3/]],
    ['has an empty line', 'p,1,2\n1,0,4\n\n2,1,0\n', [3, 1, /empty line/]],
    ['has a row of an unknown id', 'p,1,2\n1,0,4\n2,1,0\n9,1,0\n', [4, 1, /header does not name: "9"/]],
    ['has two rows of one id', 'p,1,2\n1,0,4\n1,0,4\n2,1,0\n', [3, 1, /second row: "1"/]],
    ['lacks a row', 'p,1,2\n1,0,4\n', [1, 5, /has no row: "2"/]],
    ['names an id twice', 'p,1,1\n1,0,4\n', [1, 5, /given twice: "1"/]],
    ['has two ids that differ in how é is composed', 'p,é,e\u0301\n', [1, 5, /given twice/]],
    ['has an empty id', 'p,1,\n1,0,4\n', [1, 5, /is empty/]],
    ['has blanks around an id', 'p,1, 2\n', [1, 5, /blanks around it: " 2"/]],
    ['has a line break in an id', 'p,1,"2\n3"\n', [1, 5, /cannot be seen/]],
    ['has an invisible character in an id', 'p,1,2\u202E\n', [1, 5, /cannot be seen/]],
    ['names nobody', 'p\n', [1, 1, /names no persons/]],
    ['is empty', '', [1, 1, /is empty/]],
    ['has a negative count', 'p,1,2\n1,0,-4\n2,1,0\n', [2, 5, /whole number .* not "-4"/]],
    ['has a sign', 'p,1,2\n1,0,+4\n2,1,0\n', [2, 5, /not "\+4"/]],
    ['has a fraction', 'p,1,2\n1,0,1.5\n2,1,0\n', [2, 5, /not "1.5"/]],
    ['has an exponent', 'p,1,2\n1,0,1e3\n2,1,0\n', [2, 5, /not "1e3"/]],
    ['has a count with a blank', 'p,1,2\n1,0, 4\n2,1,0\n', [2, 5, /not " 4"/]],
    ['has an empty cell', 'p,1,2\n1,0,\n2,1,0\n', [2, 5, /not ""/]],
    ['has a leading zero', 'p,1,2\n1,0,04\n2,1,0\n', [2, 5, /not "04"/]],
    ['has digits of another script', 'p,1,2\n1,0,٤\n2,1,0\n', [2, 5, /not "٤"/]],
    ['has a formula', 'p,1,2\n1,0,=1+1\n2,1,0\n', [2, 5, /not "=1\+1"/]],
    ['has a count past 2,147,483,647', 'p,1,2\n1,0,2147483648\n2,1,0\n', [2, 5, /not "2147483648"/]],
    ['has somebody in contact with themselves', 'p,1,2\n1,3,0\n2,1,0\n', [2, 3, /tie to oneself/]],
    ['counts columns in characters', 'p,"é😀",2\n"é😀",0,x\n2,1,0\n', [2, 8, /not "x"/]],
    ['holds a NUL', 'p,1,2\n1,0,\0\n2,1,0\n', [2, 5, /NUL/]],
    ['has a byte order mark inside', 'p,1,2\n1,0,\uFEFF4\n2,1,0\n', [2, 5, /byte order mark/]],
    ['is in Latin-1', bytes('p,1,2\n1,0,é', 0xe9, '4\n'), [2, 6, /not UTF-8: the byte E9/]],
    ['is in UTF-16', bytes(0xff, 0xfe, 'p', 0, ',', 0, '1', 0), [1, 1, /not UTF-8: the byte FF/]],
    ['holds overlong UTF-8', bytes('p,1,', 0xc0, 0xaf, '\n'), [1, 5, /not UTF-8: the byte C0/]],
    ['ends inside a character', bytes('p,1,2\n1,0,', 0xf0, 0x9f), [2, 5, /not UTF-8: the byte F0/]],
    ['uses semicolons', 'p;1;2\n1;0;4\n', [1, 1, /names no persons/]],
    ['goes on after a closing quote', 'p,1,2\n1,0,"4"x\n', [2, 5, /after its closing quote/]],
    ['has a quote in the middle', 'p,1,2\n1,0,4"\n', [2, 5, /quote in the middle/]],
    ['never closes a quote', 'p,1,2\n1,"0,4\n2,1,0\n', [2, 3, /never closed/]],
  ];

  it.each(cases)('%s', async (_, content, [line, column, says]) => {
    const [problem] = await problemsIn({ 'phase1.csv': content });
    expect(problem).toEqual({ file: 'phase1.csv', line, column, says: expect.stringMatching(says) });
  });

  it('has a row longer than 10 MB', async () => {
    const [problem] = await problemsIn({ 'phase2.csv': `p,1\n1,${'7'.repeat(10_500_000)}\n` });
    expect(problem).toMatchObject({
      file: 'phase2.csv',
      line: 2,
      column: 3,
      says: expect.stringMatching(/10 MB/),
    });
  });

  it('has a wrong byte far into the file', async () => {
    const [problem] = await problemsIn({ 'phase1.csv': bytes(`p,1\n1,${'é'.repeat(70_000)}`, 0x80) });
    expect(problem).toMatchObject({ line: 2, column: 70_003, says: expect.stringMatching(/the byte 80/) });
  });
});

describe('a folder is refused where', () => {
  it('a phase is missing', async () => {
    const { 'phase2.csv': _, ...others } = filesSample;
    expect(await inFolderOf(others, problemsOf)).toEqual([
      { file: 'phase2.csv', line: 1, column: 1, says: 'is missing.' },
    ]);
  });

  it('a phase is no plain file', async () => {
    const { 'phase2.csv': _, ...others } = filesSample;
    const found = await inFolderOf(others, async (folder) => {
      await mkdir(join(folder, 'phase2.csv'));
      return problemsOf(folder);
    });
    expect(found).toMatchObject([{ file: 'phase2.csv', says: 'is not a plain file.' }]);
  });

  it('a file is named like a further phase', async () => {
    expect(await problemsIn({ 'phase3.csv': 'p,1\n1,0\n' })).toEqual([
      { file: 'phase3.csv', line: 1, column: 1, says: 'is not among the 2 phases of the mapping.' },
    ]);
  });

  it('the folder does not exist', async () => {
    expect((await problemsOf(join('no', 'such', 'folder')))[0]?.says).toMatch(/not a folder/);
  });

  const header = 'phase,seizures,amount_usd,details\n';
  const seizures: readonly Case[] = [
    [
      'goods do not keep to the rule',
      `${header}1,1,5,a lot of cocaine\n`,
      [2, 7, /30 kg marijuana \+ 2 kg cocaine/],
    ],
    ['goods are in a unit that is not known', `${header}1,1,5,3 lb of cocaine\n`, [2, 7, /amounts of goods/]],
    ['a seizure is in no phase', `${header}3,1,5,3 kg of cocaine\n`, [2, 1, /from 1 to 2/]],
    ['a row holds no seizure', `${header}1,0,5,3 kg of cocaine\n`, [2, 3, /from 1 to/]],
    ['an amount has separators', `${header}1,1,"5,000",3 kg of cocaine\n`, [2, 5, /digits only/]],
    ['a row of seizures is ragged', `${header}1,1,5\n`, [2, 5, /has 3 cells, the header has 4/]],
    ['a column of seizures is lacking', 'phase,seizures,details\n', [1, 1, /lacks the column "amount_usd"/]],
    ['a column of seizures is given twice', `phase,${header}`, [1, 7, /given twice: "phase"/]],
    ['the file of seizures is empty', '', [1, 1, /is empty/]],
  ];
  it.each(seizures)('%s', async (_, content, [line, column, says]) => {
    expect(await problemsIn({ 'seizures.csv': content })).toEqual([
      { file: 'seizures.csv', line, column, says: expect.stringMatching(says) },
    ]);
  });
});

describe('the problems of a folder', () => {
  it('are told together, over all files', async () => {
    const problems = await problemsIn({
      'phase1.csv': 'p,1,2\n1,0,x\n2,y,0\n',
      'phase2.csv': 'p,1,2\n1,0,z\n2,0,0\n',
    });
    expect(problems.map(({ file, line, column }) => [file, line, column])).toEqual([
      ['phase1.csv', 2, 5],
      ['phase1.csv', 3, 3],
      ['phase2.csv', 2, 5],
    ]);
  });

  it('are at most twenty', async () => {
    expect(await problemsIn({ 'phase1.csv': `p,1\n${'x,0\n'.repeat(1_000)}` })).toHaveLength(20);
  });

  it('keep every command from being given', async () => {
    const given: string[] = [];
    const submit: Submit = async ({ key }) => {
      given.push(key);
      return { id: 'group-1', repeated: false };
    };
    const run = inFolderOf(filesSample, async (folder) => {
      await appendFile(join(folder, 'seizures.csv'), 'no\n');
      return runImport(folder, mappingSample, { submit });
    });
    await expect(run).rejects.toThrow('seizures.csv, line 4, column 1: is where the row goes wrong');
    expect(given).toEqual([]);
  });
});
