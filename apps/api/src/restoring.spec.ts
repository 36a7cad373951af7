import type { Archive } from '@throughline/event-store';
import { restoring } from './restoring';

const kept = { position: 1n, body: '{}', commandHash: '' };

/** Remembers in which order the mark is made and the record is written to. */
const watched = () => {
  const done: string[] = [];
  const pool = { query: async (text: string) => (done.push(text.split(' ')[0]!), { rows: [] }) };
  const archive = { kind: 'production', id: 'one', restore: async () => void done.push('restore') };
  const mark = restoring(pool as unknown as Parameters<typeof restoring>[0]);
  return { done, marked: mark.marking(archive as unknown as Archive, 'record.backup') };
};

describe('a record that is being restored', () => {
  it('is marked once, before the first event is put into it', async () => {
    const { done, marked } = watched();
    await marked.restore([kept]);
    await marked.restore([kept]);
    expect(done).toEqual(['insert', 'restore', 'restore']);
  });

  it('is not marked where nothing is put into it', async () => {
    const { done, marked } = watched();
    await marked.restore([]);
    expect(done).toEqual(['restore']);
  });
});
