import { examine } from './doctor/examine';
import { shown } from './doctor/finding';

/** Tells what is wrong and what to do about it; the process ends with 1 where anything is. */
export const doctor = async (options: { readonly data: string; readonly port: number }): Promise<void> => {
  const findings = await examine(options);
  for (const finding of findings) console.log(shown(finding));
  const count = findings.filter(({ is }) => is === 'wrong').length;
  console.log(
    count === 0 ? '\nNothing is wrong.' : `\n${count} ${count === 1 ? 'thing is' : 'things are'} wrong.`,
  );
  if (count > 0) process.exitCode = 1;
};
