import { readdirSync, readFileSync } from 'node:fs';

const pages = ['README.md', ...readdirSync('docs/how-to').map((page) => `docs/how-to/${page}`)];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commandLine = readFileSync('apps/cli/src/main.ts', 'utf8');

/** Every line of a page that starts npm: in a block of its own, or within the text. */
const shownIn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/(?:^|`)(npm (?:start|test|run) ?[^`\n]*)/gm)].map(([, line]) =>
    line!.trim(),
  );

const shown = pages.flatMap((page) => shownIn(page).map((line) => [page, line] as const));

describe('what the pages say to run', () => {
  it('is found in them', () => expect(shown.length).toBeGreaterThan(5));

  it.each(shown)('%s: %s is a script of this project', (_, line) =>
    expect(Object.keys(scripts)).toContain(line.replace(/^npm (run )?/, '').split(' ')[0]),
  );

  it.each(shown.filter(([, line]) => /^npm (start|run throughline)/.test(line)))(
    '%s: %s is understood by the command line',
    (_, line) => {
      const [, asked = ''] = line.split(' -- ');
      const words = asked.split(' ').filter((word) => /^[a-z][a-z-]+$/.test(word));
      const known = line.startsWith('npm start') ? [] : words.slice(0, words[0] === 'import' ? 2 : 1);
      for (const word of known) expect(commandLine).toContain(`.command('${word}')`);
      for (const [option] of asked.matchAll(/--(?!help)[a-z]+/g)) expect(commandLine).toContain(`'${option}`);
    },
  );
});
