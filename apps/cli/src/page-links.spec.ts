import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const underDocs = readdirSync('docs', { recursive: true, encoding: 'utf8' });
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...underDocs.filter((file) => file.endsWith('.md')).map((file) => join('docs', file)),
];

/** The links of a text that lead to a file of this project: not those elsewhere, and none that is shown as code. */
const linksIn = (text: string): readonly string[] => {
  const plain = text.replace(/^( *)```[\s\S]*?^\1```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...plain.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)]
    .map(([, to]) => to!)
    .filter((to) => !/^[a-z]+:/.test(to));
};

/** The links of a page that lead to nothing. */
const deadIn = (page: string, text: string): readonly string[] =>
  linksIn(text).filter((to) => !existsSync(join(dirname(page), to)));

describe('the links of the pages', () => {
  it('are found in them', () =>
    expect(pages.flatMap((page) => linksIn(readFileSync(page, 'utf8'))).length).toBeGreaterThan(50));

  it.each(pages)('%s leads to files that are there', (page) =>
    expect(deadIn(page, readFileSync(page, 'utf8'))).toEqual([]),
  );

  it('are told where they lead to nothing, and only there', () =>
    expect(
      deadIn(
        'docs/a-page.md',
        '[up](../README.md), [down](how-to/operate.md#it), [away](https://nodejs.org), [gone](nowhere.md) and `[code](as.md)`',
      ),
    ).toEqual(['nowhere.md']));
});
