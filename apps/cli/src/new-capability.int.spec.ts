import { jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { newCapability } from './new-capability';

const src = 'libs/contexts/referral/src';

/** What the compiler finds in the copied context; what it imports from other rooms it finds in this checkout. */
const faultsIn = (root: string): readonly string[] => {
  const { config } = ts.readConfigFile('tsconfig.base.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram(
    [join(root, src, 'index.ts'), join(root, src, 'shelve-referral.spec.ts')],
    {
      ...options,
      typeRoots: [join(process.cwd(), 'node_modules/@types')],
      noUnusedLocals: false,
      noUnusedParameters: false,
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
};

describe('a new capability', () => {
  const root = mkdtempSync(join(tmpdir(), 'throughline-capability-'));
  const read = (file: string): string => readFileSync(join(root, src, file), 'utf8');
  const said: string[] = [];

  beforeAll(async () => {
    for (const path of [src, 'package.json', '.prettierrc.json'])
      cpSync(path, join(root, path), { recursive: true });
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
    await newCapability({
      root,
      context: 'referral',
      command: 'ShelveReferral',
      event: 'ReferralShelved',
    });
    log.mockRestore();
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('takes five edits, and names them', () =>
    expect(said[0]?.split('\n').map((line) => line.trim())).toEqual(
      ['events.ts', 'referral.ts', 'shelve-referral.ts', 'shelve-referral.spec.ts', 'index.ts'].map(
        (file) => `${src}/${file}`,
      ),
    ));

  it('declares its event, and lists it last', () => {
    expect(read('events.ts')).toMatch(
      /event\(\s*'ReferralShelved',\s*'Say what happened: referral shelved\.'/,
    );
    expect(read('events.ts')).toMatch(/\bReferralShelved,\s*\] as const/);
  });

  it('leaves the state as it was', () =>
    expect(read('referral.ts')).toMatch(/case 'ReferralShelved':\n\s+return state;\n\s+default:/));

  it('stands in the contents at its place in the alphabet', () => {
    const lines = read('index.ts').split('\n');
    expect(lines.filter((line) => line.startsWith('export * '))).toEqual(
      lines.filter((line) => line.startsWith('export * ')).sort(),
    );
    expect(lines).toContain("import { ShelveReferral } from './shelve-referral';");
    expect(read('index.ts')).toMatch(/commands: \[[^\]]*\bShelveReferral,?\s*\]/);
  });

  it('has a spec that starts from the opening event, and a command that is not decided yet', () => {
    expect(read('shelve-referral.spec.ts')).toContain('story().given([some(ReferralOffered)]');
    expect(read('shelve-referral.ts')).toContain('throw new Error');
  });

  it('is TypeScript that compiles', () => expect(faultsIn(root)).toEqual([]));

  it('is made once', () =>
    expect(
      newCapability({ root, context: 'referral', command: 'ShelveReferral', event: 'ReferralShelved' }),
    ).rejects.toThrow('referral has a ShelveReferral already.'));
});
