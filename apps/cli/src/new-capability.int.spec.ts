import { jest } from '@jest/globals';
import { contexts } from '@throughline/contexts';
import { aggregatesOf } from '@throughline/kernel';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { aggregatesIn, sourcesIn } from './context-source';
import { newCapability } from './new-capability';

const root = mkdtempSync(join(tmpdir(), 'throughline-capability-'));
const inCopy = (path: string): string => join(root, path);
const read = (path: string): string => readFileSync(inCopy(path), 'utf8');

beforeAll(() => {
  for (const path of [
    ...['libs/contexts', 'libs/kernel/vocabulary', 'libs/views'],
    ...['package.json', '.prettierrc.json'],
  ])
    cpSync(path, inCopy(path), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

type Asked = Omit<Parameters<typeof newCapability>[0], 'root'>;

/** The lines that the generator prints. */
const generate = async (asked: Asked): Promise<readonly string[]> => {
  const said: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  await newCapability({ root, ...asked }).finally(() => log.mockRestore());
  return said.flatMap((line) => line.split('\n')).map((line) => line.trim());
};

/** Runs the specs of a file in the copy, and fails as they do. */
const runSpecs = async (path: string): Promise<number> => {
  const specs: (() => unknown)[] = [];
  const { describe: ours, it: our } = globalThis;
  Object.assign(globalThis, {
    describe: (_: string, body: () => void) => body(),
    it: (_: string, body: () => unknown) => void specs.push(body),
  });
  try {
    await import(inCopy(path));
  } finally {
    Object.assign(globalThis, { describe: ours, it: our });
  }
  for (const spec of specs) await spec();
  return specs.length;
};

/** What the compiler finds in the copy; what that imports from other rooms, but for the vocabulary, is in this checkout. */
const faults = (): readonly string[] => {
  const { config } = ts.readConfigFile('tsconfig.base.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const paths = {
    ...options.paths,
    '@throughline/vocabulary': [inCopy('libs/kernel/vocabulary/src/index.ts')],
  };
  const files = ts.sys
    .readDirectory(inCopy('libs/contexts'), ['.ts'])
    .filter(
      (file) =>
        !file.includes('/contexts/all/') &&
        (!file.endsWith('.spec.ts') || /\/(shelve|withdraw-request)[^/]*$/.test(file)),
    );
  const program = ts.createProgram(files, {
    ...options,
    paths,
    typeRoots: [join(process.cwd(), 'node_modules/@types')],
    noUnusedLocals: false,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file?.fileName.startsWith(root))
    .map(
      ({ file, messageText }) => `${file!.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
};

describe('the page that says how a capability is added', () => {
  const page = readFileSync('docs/how-to/add-a-capability.md', 'utf8');
  const [, line = ''] = /^npm run throughline -- new-capability (.+)$/m.exec(page) ?? [];
  const [context = '', command = '', event = '', , aggregate] = line.split(' ');
  const request = 'libs/contexts/referral/src/request';
  const blocks = [...page.matchAll(/^```(ts|diff)\n(?:\/\/|---) (libs\S+)\n([^]*?)^```$/gm)];

  /** The changed lines stand in the file once, as the page has them from the generator or from the checkout. */
  const follow = (path: string, changes: string): void => {
    const lines = changes.split('\n').slice(0, -1);
    const textOf = (left: string) =>
      lines
        .filter((one) => one[0] !== left)
        .map((one) => `${one.slice(1)}\n`)
        .join('');
    expect(read(path).split(textOf('+'))).toHaveLength(2);
    writeFileSync(
      inCopy(path),
      read(path).replace(textOf('+'), () => textOf('-')),
    );
  };

  it('begins with the generator, which names what it writes', async () =>
    expect(await generate({ context, command, event, aggregate })).toEqual([
      ...['events', 'information-request', 'withdraw-request', 'withdraw-request.spec'].map(
        (file) => `${request}/${file}.ts`,
      ),
      'libs/contexts/referral/src/index.ts',
      'Withdraw request: its spec fails until you decide it. Go on in docs/how-to/add-a-capability.md.',
    ]));

  it('goes on from what the generator leaves: an event that is listed, a state as it was, and no decision', () => {
    expect(read(`${request}/events.ts`)).toMatch(/\bRequestWithdrawn,\s*\] as const/);
    expect(read(`${request}/information-request.ts`)).toMatch(
      /case 'RequestWithdrawn':\n\s+return state;\n\s+default:/,
    );
    expect(read(`${request}/withdraw-request.ts`)).toContain('throw new Error');
    expect(read(`${request}/withdraw-request.spec.ts`)).toContain('given([some(InformationRequested)]');
  });

  it('gives the command its place in the contents, by the alphabet', () => {
    const contents = read('libs/contexts/referral/src/index.ts');
    const lines = contents.split('\n').filter((one) => one.startsWith('export * '));
    expect(lines).toEqual(lines.toSorted());
    expect(contents).toContain("import { WithdrawRequest } from './request/withdraw-request';");
    expect(contents).toMatch(/commands: \[[^\]]*\bWithdrawRequest,?\s*\]/);
  });

  it('ends with a capability that does as its spec says', async () => {
    for (const [, language, path = '', text = ''] of blocks)
      if (language === 'ts') writeFileSync(inCopy(path), text);
      else follow(path, text);
    expect(await runSpecs(`${request}/withdraw-request.spec.ts`)).toBe(4);
  });

  it('is followed once', () =>
    expect(generate({ context, command, event, aggregate })).rejects.toThrow(
      'referral has a WithdrawRequest already.',
    ));
});

describe('a new capability', () => {
  const everywhere = contexts.flatMap((one) =>
    aggregatesOf(one).map(({ name }) => [one.name, name] as const),
  );
  const events = (context: string, aggregate: string): readonly string[] =>
    aggregatesIn(ts, sourcesIn(ts, inCopy(`libs/contexts/${context}/src`)))
      .find(({ name }) => name === aggregate)!
      .listed.map(({ event }) => event);
  const named = (file: string): string =>
    file.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());

  it.each(everywhere)(
    'is written in %s for %s, beside the events in any of its files',
    async (context, aggregate) => {
      const write = (name: string, more: Partial<Asked> = {}) =>
        generate({ context, aggregate, command: `Shelve${name}`, event: `${name}Shelved`, ...more });
      const files = await write(aggregate).then(
        () => undefined,
        ({ message }: Error) => /several files: .*: (.*)\.$/.exec(message)![1]!.split(', '),
      );
      for (const file of files ?? []) await write(aggregate + named(file), { events: file });
      const written = files?.map((file) => `${aggregate}${named(file)}Shelved`) ?? [`${aggregate}Shelved`];
      expect(events(context, aggregate)).toEqual(expect.arrayContaining(written));
    },
  );

  it(
    'is TypeScript that compiles, everywhere and at the end of the page',
    () => expect(faults()).toEqual([]),
    240_000,
  );

  it('has a spec that fails until it is decided', () =>
    expect(runSpecs('libs/contexts/entity/src/shelve-entity.spec.ts')).rejects.toThrow(
      'Decide ShelveEntity',
    ));

  it('says where to go on, where the state is put together by several files', async () =>
    expect(
      await generate({
        context: 'agency',
        aggregate: 'Agency',
        command: 'ShelveDuty',
        event: 'DutyShelved',
        events: 'stewardship-events',
      }),
    ).toContainEqual(
      expect.stringMatching(
        /^Left to you, in libs\/contexts\/agency\/src\/duty\.ts: .*`case 'DutyShelved':`/,
      ),
    ));

  it.each([
    [{ context: 'police' }, 'There is no context called police'],
    [{ event: 'caseMothballed' }, 'caseMothballed must be written LikeThis.'],
    [
      {},
      'casefile has several aggregates: name with --aggregate the one that the command acts on: Case, Effort, Exhibit.',
    ],
    [{ aggregate: 'Cases' }, 'casefile has no aggregate called Cases, only Case, Effort, Exhibit.'],
    [
      { aggregate: 'Case' },
      'name with --events the one that the new event belongs to: standing-events, work-events, decision-events.',
    ],
    [
      { aggregate: 'Case', events: 'events' },
      'No event of Case stands in events, only in standing-events, work-events, decision-events.',
    ],
    [{ event: 'CaseOpened' }, 'casefile has a CaseOpened already.'],
    [{ command: 'Exhibit', aggregate: 'Exhibit' }, 'exhibit.ts is there already'],
  ])('%j is answered with what to do', (asked, says) =>
    expect(
      generate({ context: 'casefile', command: 'MothballCase', event: 'CaseMothballed', ...asked }),
    ).rejects.toThrow(says),
  );
});
