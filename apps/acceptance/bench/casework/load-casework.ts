import type { Told } from '@throughline/casework';
import type { Append, Archive, Kept } from '@throughline/event-store';
import { prepare } from '@throughline/event-store/prepare';

const AT_ONCE = 1_000;
const HASH = 'c5'.repeat(32);

/** The append that puts the event on the record as a command would. */
export const appendOf = ({ stream, revision, recordedAt: _, ...told }: Told): Append => {
  const { type, version, data, commandId, ...circumstances } = told;
  return {
    stream,
    expected: revision === 0 ? 'none' : revision - 1,
    events: [{ ...circumstances, event: { type, version, data } }],
    command: { id: commandId, hash: HASH },
  };
};

const keptAs = (told: Told, position: bigint): Kept => {
  const [event] = prepare(appendOf(told), 'demonstration').events;
  return { position, body: event!.body(told), commandHash: HASH };
};

/** Puts made-up events behind the head, in the very bytes and at the times they would have been recorded. */
export const loadCasework = async (archive: Archive, events: Iterable<Told>): Promise<void> => {
  let { position } = await archive.head();
  let page: Kept[] = [];
  // The next page is made while the database writes the one before.
  let writing = Promise.resolve();
  const write = async (): Promise<void> => {
    const [one, before] = [page, writing];
    page = [];
    await before;
    writing = archive.restore(one);
    writing.catch(() => undefined); // Thrown where it is awaited.
  };
  for (const told of events) {
    page.push(keptAs(told, (position += 1n)));
    if (page.length === AT_ONCE) await write();
  }
  await write();
  await writing;
};
