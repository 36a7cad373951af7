import type { Archive } from '@throughline/event-store';
import type { ClientBase } from 'pg';
import { notes } from './notes';

const NAME = 'restoring';

/** The mark on a record of which only a part has been restored yet: until it is whole, nobody may take it for the record. */
export const restoring = (pool: Pick<ClientBase, 'query'>) => ({
  /** The archive, which marks the record before the first event is put into it. */
  marking(archive: Archive, file: string): Archive {
    const { kind, id } = archive;
    let marked: Promise<void> | undefined;
    return {
      kind,
      id,
      head: () => archive.head(),
      kept: (after, until) => archive.kept(after, until),
      restore: async (page) => {
        if (page.length > 0) await (marked ??= notes(pool).write(NAME, file));
        return archive.restore(page);
      },
    };
  },

  whole: (): Promise<void> => notes(pool).remove(NAME),

  /** What is wrong and what to do, where the record is marked. */
  async problem(): Promise<string | undefined> {
    const file = await notes(pool).read(NAME);
    return (
      file &&
      `Only a part of ${file} has been restored here: restore it again, and it goes on from there, or name another folder with --data.`
    );
  },

  async assertWhole(): Promise<void> {
    const problem = await this.problem();
    if (problem) throw new Error(problem);
  },
});
