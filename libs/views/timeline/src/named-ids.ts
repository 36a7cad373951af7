import { idsIn, type NamedId, type Recorded } from '@throughline/kernel';
import { eventTypes } from '@throughline/contexts';

/** Every id that an event names in what it says, at every depth; what is personal is not read. */
export const idsNamedBy = ({ type, data }: Recorded): readonly NamedId[] =>
  idsIn(eventTypes.get(type)?.fields ?? {}, data);
