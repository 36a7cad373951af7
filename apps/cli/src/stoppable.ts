import type { Progress } from '@throughline/backup';
import { ProgressLine } from './progress-line';
import { untilStopped } from './until-stopped';

/** Shows how far long work has come; when the process is asked to stop, the work fails with what there is to say, and closes what it opened. */
export const stoppable = async <T>(said: string, work: (progress: Progress) => Promise<T>): Promise<T> => {
  const line = new ProgressLine();
  const stopping = untilStopped();
  try {
    return await work((told) => {
      if (stopping.isAsked()) throw new Error(said);
      line.show(told);
    });
  } finally {
    line.end();
  }
};
