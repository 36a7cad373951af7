import { type AnyCommand, type Context, grouped } from '@throughline/kernel';
import { row } from './row';
import { ACCEPTED, type Shown } from './shown';

/** What the specs were seen to show, and which commands they take decisions by. */
export type Seen = { readonly shown: readonly Shown[]; readonly decisions: ReadonlySet<string> };

/** In which spec each thing about a command is shown: of several, the one that shows most of the command. */
const places = (command: AnyCommand, shown: readonly Shown[]): ReadonlyMap<string, string> => {
  const bySpec = grouped(
    shown.filter((one) => one.command === command.name),
    ({ spec }) => [spec],
  );
  const fullestLast = bySpec.toReversed().sort(([, ones], [, others]) => ones.length - others.length);
  return new Map(fullestLast.flatMap(([spec, ones]) => ones.map(({ as }) => [as, spec] as const)));
};

const rejectionsOf = ({ rejects }: AnyCommand, placeOf: (as: string) => string): string =>
  grouped(rejects, (code) => [placeOf(code)])
    .map(([place, codes]) => `${codes.map((code) => `\`${code}\``).join(', ')} → ${place}`)
    .join('<br>') || 'none of its own';

const commandRow = (command: AnyCommand, { name, seen }: { name: string; seen: Seen }): string => {
  const found = places(command, seen.shown);
  const placeOf = (as: string) => found.get(as)?.replace(`libs/contexts/${name}/src/`, '') ?? 'no spec';
  return row(
    `[${command.name}](events/${name}.md#${command.name.toLowerCase()})`,
    `${command.says}${seen.decisions.has(command.name) ? ' A decision.' : ''}`,
    placeOf(ACCEPTED),
    rejectionsOf(command, placeOf),
  );
};

const section = ({ name, says, commands }: Context, seen: Seen): readonly string[] => [
  `## ${name}`,
  '',
  `${says} The specs are in \`libs/contexts/${name}/src\`.`,
  '',
  row('command', 'what it does', 'accepted in', 'rejected as → shown in'),
  row('---', '---', '---', '---'),
  ...commands.map((command) => commandRow(command, { name, seen })),
  '',
];

/** The page that says of every command what it does, and which spec shows it accepted and rejected for each of its reasons. */
export const commandsPage = (contexts: readonly Context[], seen: Seen): string => {
  const commands = contexts.flatMap((context) => context.commands);
  return [
    '# Commands',
    '',
    'Derived by `npm run derive` from the declarations, and from what the specs of the contexts show when they are run. Do not edit.',
    '',
    `All that may be asked for: ${commands.length} commands, which name ${commands.flatMap(({ rejects }) => rejects).length} reasons to be rejected. A spec shows each command`,
    'accepted, and rejected for each of its reasons; `libs/contexts/all/src/commands.int.spec.ts` runs them, and fails where one is missing.',
    'A command leads to its fields and to the sentence behind each reason.',
    '',
    'Any command may be rejected, besides, for [what holds for every command](events/agency.md#why-any-command-may-be-refused). A decision is',
    'so without a basis, without an option that was refused, and without a date ahead at which it is reviewed: the same spec takes every',
    'decision that the specs tell of once more without each of these.',
    '',
    ...contexts.flatMap((context) => section(context, seen)),
  ].join('\n');
};
