import { type CodeList, codeLists, codesOf, meaningOf } from '@throughline/vocabulary';
import { row } from './row';

const section = (list: CodeList): readonly string[] => [
  `## ${list.name}`,
  '',
  `${list.says} Source: ${list.source}.`,
  '',
  row('code', 'label', 'te reo Māori', ''),
  row('---', '---', '---', '---'),
  ...codesOf(list).map((code) => {
    const { label, mi = '' } = list.codes[code]!;
    return row(code, label, mi, meaningOf(list, code));
  }),
  '',
];

/** The page of every list of codes, drawn from their declarations. */
export const vocabularyPage = (): string =>
  [
    '# Vocabulary',
    '',
    'Derived from the declarations by `npm run derive`. Do not edit.',
    '',
    'Every code in use, with what it means and where its list comes from; `{ vocabulary { name codes { code label labelInTeReo } } }` answers the',
    'same. A label in te reo Māori stands where the word is settled in official use; elsewhere its place is open.',
    '',
    ...codeLists.flatMap(section),
  ]
    .join('\n')
    .trimEnd() + '\n';
