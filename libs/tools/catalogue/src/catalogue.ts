import { type Context, eventsOf } from '@throughline/kernel';
import { sampleFields } from '@throughline/story';
import { contextPage } from './context-page';
import { vocabularyPage } from './vocabulary-page';

/** A text that is derived from the declarations. A golden file is written once and never again. */
export type Derived = { readonly path: string; readonly text: string; readonly golden?: true };

/** Where the golden file of an event stands: one for each version there ever was. */
export const goldenPath = (type: string, version: number): string =>
  `docs/events/golden/${type}.v${version}.json`;

const index = (contexts: readonly Context[]): string =>
  [
    '# Event catalogue',
    '',
    'Derived from the declarations by `npm run derive`. Do not edit.',
    '',
    'Beside its own fields every event carries its envelope: id, stream, revision, position, type, version, recordedAt, happened',
    '(earliest, latest, precision, zone), officer, agency, authority, purpose, marking, command id, correlation, causation, basis, and',
    'what was derived by rule.',
    '',
    ...contexts.flatMap((context) => [
      `- [${context.name}](${context.name}.md): ${context.says}`,
      ...eventsOf(context).map(({ type, says }) => `  - \`${type}\` ${says}`),
    ]),
    '',
  ].join('\n');

/** Every page of the catalogue, and a golden file for the version that each event has now. */
export const catalogueOf = (contexts: readonly Context[]): readonly Derived[] => [
  { path: 'docs/events/README.md', text: index(contexts) },
  { path: 'docs/vocabulary.md', text: vocabularyPage() },
  ...contexts.map((context) => ({ path: `docs/events/${context.name}.md`, text: contextPage(context) })),
  ...contexts.flatMap(eventsOf).map((type) => ({
    path: goldenPath(type.type, type.version),
    text: `${JSON.stringify({ type: type.type, version: type.version, data: sampleFields(type.fields) }, null, 2)}\n`,
    golden: true as const,
  })),
];
