import { checkFolder, type Summary } from './check-folder';
import type { OnProgress } from './import-progress';
import type { Mapping } from './mapping';
import { phaseCount } from './phase-file';
import type { Submission } from './step';
import { stepsOf } from './steps-of';

/**
 * Carries a command out, and tells the id of what it acted on and whether it had been carried out before. Must throw where
 * the command is rejected or refused.
 */
export type Submit = (step: Submission) => Promise<{ readonly id: string; readonly repeated: boolean }>;

export type ImportDoor = { readonly submit: Submit; readonly progress?: OnProgress };

/** What an import came to; `recorded` is 0 where all of it had been imported before. */
export type ImportResult = Summary & { readonly recorded: number; readonly repeated: number };

/** An import that stopped at a step: what came before it is recorded, and importing again goes on from there. */
export class ImportStopped extends Error {
  constructor(
    readonly step: Submission,
    override readonly cause: unknown,
  ) {
    const because =
      cause instanceof Error ? cause.message : String((cause as { because?: unknown }).because ?? cause);
    super(
      `Stopped at ${step.key}: ${because} What was recorded before it stands; mend the cause and import again to go on.`,
    );
    this.name = 'ImportStopped';
  }
}

/**
 * Checks the whole folder, then gives its commands one after another. Throws `ImportRefused` before the first command where
 * anything is wrong with the files, and `ImportStopped` where a command is not carried out.
 */
export const runImport = async (
  folder: string,
  mapping: Mapping,
  door: ImportDoor,
): Promise<ImportResult> => {
  const summary = await checkFolder(folder, mapping, door.progress);
  const ids = new Map<string, string>();
  const counted = { recorded: 0, repeated: 0 };
  const of = phaseCount(mapping);
  for await (const { gives, input, ...step } of stepsOf(folder, mapping)) {
    const { id, repeated } = await submitted({ ...step, input: input(ids) }, door.submit);
    if (gives) ids.set(gives, id);
    counted[repeated ? 'repeated' : 'recorded'] += 1;
    const done = counted.recorded + counted.repeated;
    door.progress?.({ stage: 'recording', phase: step.phase, of, done, total: summary.commands });
  }
  return { ...summary, ...counted };
};

const submitted = async (step: Submission, submit: Submit) => {
  try {
    return await submit(step);
  } catch (cause) {
    throw new ImportStopped(step, cause);
  }
};
