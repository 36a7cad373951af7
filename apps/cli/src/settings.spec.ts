import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setting } from './settings';

const folder = mkdtempSync(join(tmpdir(), 'throughline-settings-'));
const file = (content: string): string => {
  const path = join(folder, 'secret');
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

describe('a setting', () => {
  it('is what the environment says', () => expect(setting('COLOUR', { COLOUR: 'red' })).toBe('red'));

  it('is what the named file holds, without the line end', () =>
    expect(setting('COLOUR', { COLOUR_FILE: file('red\n') })).toBe('red'));

  it.each([{}, { COLOUR: '' }, { COLOUR: '', COLOUR_FILE: '' }])('is not there in %j', (environment) =>
    expect(setting('COLOUR', environment)).toBeUndefined(),
  );

  it('said twice is refused, and shown neither time', () => {
    const twice = () => setting('COLOUR', { COLOUR: 'red', COLOUR_FILE: file('blue') });
    expect(twice).toThrow('Both COLOUR and COLOUR_FILE are set');
    expect(twice).not.toThrow(/red|blue/);
  });

  it('in a file that is not there or empty is refused by the name of the file', () => {
    expect(() => setting('COLOUR', { COLOUR_FILE: '/nowhere/secret' })).toThrow(/\/nowhere\/secret.*ENOENT/);
    expect(() => setting('COLOUR', { COLOUR_FILE: file('\n') })).toThrow('is empty');
  });
});
