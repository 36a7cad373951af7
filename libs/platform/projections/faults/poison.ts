import { event, type AnyEventType, type Event } from '@throughline/kernel';
import { Broken, Cited, Closed, day, Opened, Staged, Withdrawn } from '../src/specimens';

const corrupt = (type: AnyEventType): Event => ({ type: type.type, version: type.version, data: null });

/** What a later program would record as a stage. */
const StagedLater = event('Staged', Staged.says, {
  marking: Staged.marking,
  fields: Staged.fields,
  upcasters: [(data) => data],
});

/** Everything that a stream may be poisoned with. */
export const poisons: Readonly<Record<string, Event>> = {
  'a corrupt Opened': corrupt(Opened),
  'a corrupt Staged': corrupt(Staged),
  'a corrupt Closed': corrupt(Closed),
  'a corrupt Cited': corrupt(Cited),
  'a corrupt Withdrawn': corrupt(Withdrawn),
  'an event that lacks a field': { ...corrupt(Staged), data: { stage: 'OPEN' } },
  'an event of an unknown type': { type: 'Unheard', version: 1, data: {} },
  'an event of a newer version': StagedLater({ stage: 'NEWER', from: day(3) }),
  'an event whose fold throws': Broken({}),
};
