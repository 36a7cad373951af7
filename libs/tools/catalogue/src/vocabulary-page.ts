import { type CodeList, codeLists } from '@throughline/vocabulary';
import { row } from './row';

const section = ({ name, says, source, codes }: CodeList): readonly string[] => [
  `## ${name}`,
  '',
  `${says} Source: ${source}.`,
  '',
  row('code', 'label', 'te reo Māori', ''),
  row('---', '---', '---', '---'),
  ...Object.entries(codes).map(([code, { label, mi, says: means }]) => row(code, label, mi ?? '', means)),
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
