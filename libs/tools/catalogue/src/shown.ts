import { type Context, decide, Rejection } from '@throughline/kernel';
import type { Told } from '@throughline/story';

/** What a spec file shows of a command: that it is accepted, or as what it is rejected. */
export type Shown = { readonly spec: string; readonly command: string; readonly as: string };

export const ACCEPTED = 'ACCEPTED';

/** What the stories of a spec file show, each thing once. */
export const shownIn = (spec: string, told: readonly Told[]): readonly Shown[] => [
  ...new Map(
    told.filter(isItsOwn).map(({ command: { name: command }, answer }) => {
      const as = answer instanceof Rejection ? answer.code : ACCEPTED;
      return [`${command} ${as}`, { spec, command, as }];
    }),
  ).values(),
];

/** Whether the command itself was asked: what holds for every command may refuse it before, with the same code. */
const isItsOwn = ({ command, of }: Told): boolean =>
  !(decide({ ...command, decide: () => [] }, of) instanceof Rejection);

/** A sentence for each command that no spec shows accepted, and for each reason it names that no spec shows it rejected for. */
export const unshown = (contexts: readonly Context[], shown: readonly Shown[]): readonly string[] => {
  const seen = new Set(shown.map(({ command, as }) => `${command} ${as}`));
  return contexts.flatMap((context) =>
    context.commands.flatMap(({ name, rejects }) =>
      [ACCEPTED, ...rejects]
        .filter((as) => !seen.has(`${name} ${as}`))
        .map(
          (as) =>
            `${context.name}: no spec shows ${name} ${as === ACCEPTED ? 'accepted' : `rejected as ${as}`}.`,
        ),
    ),
  );
};
