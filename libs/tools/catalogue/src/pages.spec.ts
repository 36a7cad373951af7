import { aggregate, code, context, event, group, listOf } from '@throughline/kernel';
import { GroupStage, OffenceType } from '@throughline/vocabulary';
import { contextPage } from './context-page';
import { vocabularyPage } from './vocabulary-page';

const Shelved = event('Shelved', 'It was shelved.', {
  marking: 'IN_CONFIDENCE',
  fields: {
    stage: code(GroupStage),
    kinds: listOf(code(OffenceType)),
    parts: listOf(group('Part', { stage: code(GroupStage).optional() })),
  },
});
const shelf = aggregate('Shelf', {
  says: 'What is kept for later.',
  events: [Shelved],
  initial: 0,
  evolve: (count: number) => count + 1,
  rejections: { FULL: 'The shelf is full: clear it first.' },
});
const Shelve = shelf.command('Shelve', 'Shelve it.', {
  fields: Shelved.fields,
  rejects: ['FULL'],
  decide: (input, count) => (count > 9 ? shelf.reject('FULL') : Shelved(input)),
});
const Clear = shelf.command('ClearShelf', 'Clear it.', { fields: {}, decide: () => [] });
const page = contextPage(
  context({ name: 'shelf', says: 'What waits.', commands: [Shelve, Clear], projections: [] }),
);
const anchor = '../vocabulary.md#groupstage';

describe('the page of a context', () => {
  it('leads from a code to its list, at any depth', () => {
    expect(page).toContain(`| stage | code of [GroupStage](${anchor}) |`);
    expect(page).toContain('| kinds | list of code of [OffenceType](../vocabulary.md#offencetype) |');
    expect(page).toContain(`| parts | list of Part (stage?: code of [GroupStage](${anchor})) |`);
  });

  it('leads from each command to why any may be refused, whether or not it names reasons of its own', () =>
    expect(page.match(/\[what holds for every command\]\(#why-any-command-may-be-refused\)/g)).toHaveLength(
      2,
    ));
});

describe('the page of the vocabulary', () => {
  it('has a heading for each list, where the pages of contexts lead', () =>
    expect(vocabularyPage()).toContain('\n## GroupStage\n'));

  it('says of a stage what may follow it', () =>
    expect(vocabularyPage()).toMatch(/^\| SUSPECTED \|.* May be followed by ASSESSED or REJECTED\. \|$/m));
});
