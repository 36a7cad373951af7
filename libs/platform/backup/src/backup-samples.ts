import { type Append, type Archive, Following, type Kept } from '@throughline/event-store';
import { openMemoryStore } from '@throughline/event-store/memory';
import { proposed } from '@throughline/event-store/samples';
import canonicalize from 'canonicalize';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

export const ID = '7d444840-9dc0-41d1-b245-5ffdce74fad2';

/** A command of one to three events, in one of seven streams. */
export const sampleAppend = (
  name: string,
  n: number,
  note = 'seen at the wharf – Tāmaki 🐋\u2028',
): Append => ({
  stream: `group-${n % 7}`,
  expected: 'any',
  events: Array.from({ length: 1 + (n % 3) }, (_, index) => proposed({ note: `${note} ${n}.${index}` })),
  command: { id: `command-${name}`, hash: `"hash" of ${name}\\` },
});

export const sampleRecord = async (commands: number, note?: string): Promise<readonly Kept[]> => {
  let now = Date.UTC(2025, 2, 14);
  const store = openMemoryStore({ clock: () => new Date((now += 1_000)) });
  for (let n = 0; n < commands; n++) await store.append(sampleAppend(`${n}`, n, note));
  const record: Kept[] = [];
  for await (const page of store.readAll(0n))
    for (const { position, ...said } of page) {
      const commandHash = `"hash" of ${said.commandId.slice('command-'.length)}\\`;
      record.push({ position, body: canonicalize(said)!, commandHash });
    }
  return record;
};

/** An archive that forgets everything with the process; `events` is what it holds. */
export const memoryArchive = (events: Kept[] = [], id = ID): Archive & { readonly events: Kept[] } => {
  const following = () => {
    const all = new Following({ position: 0n, recordedAt: undefined });
    for (const event of events) all.next(event);
    return all;
  };
  return {
    id,
    kind: 'production',
    events,
    head: async () => following().head,
    async *kept(after, until) {
      for (let at = Number(after); at < Number(until); at += 100)
        yield events.slice(at, Math.min(at + 100, Number(until)));
    },
    restore: async (page) => {
      const ahead = following();
      for (const event of page) ahead.next(event);
      events.push(...page);
    },
  };
};

/** Changes the lines of a backup, and nothing else. */
export const editLines = (file: string, edit: (lines: string[]) => string[]): void => {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  writeFileSync(file, gzipSync(edit(lines).join('\n')));
};
