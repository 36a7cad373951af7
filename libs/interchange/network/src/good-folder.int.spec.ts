import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFolder } from './check-folder';
import type { ImportProgress } from './import-progress';
import { filesSample, mappingSample } from './mapping-sample';
import { ImportStopped, runImport, type Submit } from './run-import';
import { type Files, inFolderOf } from './scratch-folder';
import type { Submission } from './step';
import { stepsOf } from './steps-of';

const ids = new Map([
  ['group', 'group-1'],
  ['detection', 'detection-1'],
  ...['1', '2', '3', '4'].map((one) => [`person/${one}`, `entity-${one}`] as const),
]);
const submissionsOf = (files: Files): Promise<readonly Submission[]> =>
  inFolderOf(files, async (folder) => {
    const all: Submission[] = [];
    for await (const { gives: _, input, ...step } of stepsOf(folder, mappingSample))
      all.push({ ...step, input: input(ids) });
    return all;
  });
const summaryOf = (files: Files) => inFolderOf(files, (folder) => checkFolder(folder, mappingSample));

const prefixes: Readonly<Record<string, string>> = { IdentifyGroup: 'group', RegisterEntity: 'entity' };

/** Answers as a store does: a key it knows is repeated. */
const remembering =
  (known: Map<string, string>): Submit =>
  async ({ key, command, input }) => {
    const content = JSON.stringify([command, input]);
    const repeated = known.get(key) === content;
    if (known.has(key) && !repeated) throw new Error('COMMAND_ID_REUSED');
    known.set(key, content);
    return { id: `${prefixes[command] ?? 'detection'}-${key}`, repeated };
  };

describe('a sound folder', () => {
  it('is summed up', async () => {
    expect(await summaryOf({ ...filesSample, 'README.md': 'x' })).toEqual({
      phases: [
        {
          phase: 1,
          file: 'phase1.csv',
          members: 3,
          ties: 2,
          calls: 5,
          seizures: 0,
          firstRecordedAt: '2001-03-07T11:00:00.000Z',
        },
        {
          phase: 2,
          file: 'phase2.csv',
          members: 2,
          ties: 1,
          calls: 2,
          seizures: 4,
          firstRecordedAt: '2001-04-07T12:00:00.000Z',
        },
      ],
      unionMembers: 4,
      commands: 17,
      ignored: ['README.md'],
    });
  });

  it('becomes commands in order, with keys that say where they come from', async () => {
    expect((await submissionsOf(filesSample)).map(({ key }) => key)).toEqual([
      'sample/1/group',
      'sample/1/person/1',
      'sample/1/member/1',
      'sample/1/person/2',
      'sample/1/member/2',
      'sample/1/person/3',
      'sample/1/member/3',
      'sample/1/tie/1/2',
      'sample/1/tie/2/1',
      'sample/2/member/1',
      'sample/2/person/4',
      'sample/2/member/4',
      'sample/2/tie/1/4',
      'sample/2/seizure/1',
      'sample/2/seizure/1/link',
      'sample/2/seizure/2',
      'sample/2/seizure/2/link',
    ]);
  });

  it('claims a tie from caller to receiver, with what was derived', async () => {
    const tie = (await submissionsOf(filesSample)).find(({ key }) => key === 'sample/1/tie/1/2');
    expect(tie).toEqual({
      key: 'sample/1/tie/1/2',
      phase: 1,
      command: 'ClaimTie',
      recordedAt: '2001-03-07T11:00:00.000Z',
      circumstances: {
        authority: 'A spec',
        purpose: 'RESEARCH',
        happened: { earliest: '2001-02-01', latest: '2001-02-28', zone: 'Pacific/Auckland' },
        commandId: 'sample/1/tie/1/2',
        correlationId: 'sample',
        derived: [
          { field: 'happened', rule: 'One month a phase.' },
          { field: 'during', rule: 'One month a phase.' },
          { field: 'reliability', rule: 'No grades in the source.' },
          { field: 'credibility', rule: 'No grades in the source.' },
        ],
      },
      input: {
        group: 'group-1',
        from: 'entity-1',
        to: 'entity-2',
        kind: 'COMMUNICATION',
        directed: true,
        strength: 4,
        strengthUnit: 'calls',
        during: {
          from: { earliest: '2001-02-01', zone: 'Pacific/Auckland' },
          to: { earliest: '2001-02-28', zone: 'Pacific/Auckland' },
        },
        reliability: 'F',
        credibility: 'C6',
        grounds: '4 calls from N1 to N2 in phase 1 (phase1.csv). Nobody, Nothing, 2001.',
      },
    });
  });

  it('records seizures with count, worth and goods, and links them to the group', async () => {
    const [recorded, linked] = (await submissionsOf(filesSample)).slice(13);
    expect(recorded?.input).toMatchObject({
      summary: '3 seizures in phase 2, worth 1300000 USD',
      means: 'SEIZURE',
      occurrences: 3,
      amounts: [{ minor: '130000000', currency: 'USD' }],
      commodities: [
        { commodity: 'marijuana', quantity: { amount: '30', unit: 'KG' } },
        { commodity: 'cocaine', quantity: { amount: '2', unit: 'KG' } },
      ],
    });
    expect(recorded?.circumstances.derived.map(({ field }) => field)).toContain('commodities');
    expect(linked?.input).toMatchObject({ group: 'group-1', detection: 'detection-1' });
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['every cell in quotes', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
  ])('means the same with %s', async (_, change) => {
    const changed = Object.fromEntries(
      Object.entries(filesSample).map(([name, text]) => [name, change(text)]),
    );
    expect(await submissionsOf(changed)).toEqual(await submissionsOf(filesSample));
  });

  it('may list its rows in another order than its columns', async () => {
    const moved = await submissionsOf({
      ...filesSample,
      'phase1.csv': 'p,1,2,3\n3,0,0,0\n2,1,0,0\n1,0,4,0\n',
    });
    expect(moved.find(({ key }) => key === 'sample/1/tie/1/2')?.input).toMatchObject({ strength: 4 });
  });

  it('may name persons in any script and with quotes', async () => {
    const phase = '"a ""x""","b ""c""",Ngāti\n"b ""c""",0,4\nNgāti,1,0\n';
    const named = await inFolderOf({ ...filesSample, 'phase1.csv': phase }, async (folder) => {
      const all: (readonly [string, unknown])[] = [];
      for await (const { key, command, input } of stepsOf(folder, mappingSample))
        if (command === 'RegisterEntity') all.push([key, input(ids)]);
      return all.slice(0, 2);
    });
    expect(named).toEqual([
      [
        expect.stringMatching(/^sample\/1\/person\/b-c-[0-9a-f]{12}$/),
        { kind: 'PERSON', standing: 'SUSPECT', label: 'Nb "c"' },
      ],
      [
        expect.stringMatching(/^sample\/1\/person\/ngati-[0-9a-f]{12}$/),
        { kind: 'PERSON', standing: 'SUSPECT', label: 'NNgāti' },
      ],
    ]);
  });
});

describe('an import', () => {
  const run = (submit: Submit, progress?: (at: ImportProgress) => void) =>
    inFolderOf(filesSample, (folder) => runImport(folder, mappingSample, { submit, progress }));

  it('gives every command once, and nothing the second time', async () => {
    const known = new Map<string, string>();
    expect(await run(remembering(known))).toMatchObject({ recorded: 17, repeated: 0, unionMembers: 4 });
    expect(await run(remembering(known))).toMatchObject({ recorded: 0, repeated: 17 });
  });

  it('gives later commands the ids that earlier ones were given', async () => {
    const inputs = new Map<string, unknown>();
    const submit: Submit = async (step) => {
      inputs.set(step.key, step.input);
      return remembering(new Map())(step);
    };
    await run(submit);
    expect(inputs.get('sample/2/tie/1/4')).toMatchObject({
      from: 'entity-sample/1/person/1',
      to: 'entity-sample/2/person/4',
    });
    expect(inputs.get('sample/2/seizure/2/link')).toMatchObject({
      group: 'group-sample/1/group',
      detection: 'detection-sample/2/seizure/2',
    });
  });

  it('stops at a command that is rejected, says where, and goes on from there the next time', async () => {
    const known = new Map<string, string>();
    const failing: Submit = async (step) => {
      if (step.key === 'sample/1/tie/2/1') throw { code: 'CONFLICT', because: 'Others wrote first.' };
      return remembering(known)(step);
    };
    const error = await run(failing).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ImportStopped);
    expect(String(error)).toMatch(
      /Stopped at sample\/1\/tie\/2\/1: Others wrote first\. .*import again to go on/,
    );
    expect(await run(remembering(known))).toMatchObject({ recorded: 9, repeated: 8 });
  });

  it('tells how far it has come', async () => {
    const told: ImportProgress[] = [];
    await run(remembering(new Map()), (at) => told.push(at));
    expect(told[0]).toEqual({ stage: 'checking', phase: 1, of: 2, done: 3, total: 3 });
    expect(told.at(-1)).toEqual({ stage: 'recording', phase: 2, of: 2, done: 17, total: 17 });
  });

  it('stops where a file disappears under it', async () => {
    const removing = inFolderOf(filesSample, async (folder) => {
      const submit: Submit = async (step) => {
        await rm(join(folder, 'phase2.csv'), { force: true });
        return remembering(new Map())(step);
      };
      await readFile(join(folder, 'phase2.csv'));
      return runImport(folder, mappingSample, { submit });
    });
    await expect(removing).rejects.toThrow('phase2.csv, line 1, column 1: is missing.');
  });
});
