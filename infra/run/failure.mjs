/** Something the person at the keyboard can mend: shown as a sentence, without a stack. */
export class Failure extends Error {}

/** Runs `work`; a failure becomes a sentence on stderr and exit code 1. */
export async function orSayWhy(work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Failure ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}
