import {
  connectEventStoreDb,
  type EventStoreDbPlace,
  readOpening,
  shownAddress,
} from '@throughline/event-store';
import { eventStorePlace } from '../event-store-place';
import { type Finding, note, ok, wrong } from './finding';

/** Whether the EventStoreDB that the record is to be kept in answers, and what it holds under that name. */
export const eventStore = async (): Promise<readonly Finding[]> => {
  let place: EventStoreDbPlace | undefined;
  try {
    place = eventStorePlace();
  } catch (fault) {
    return [wrong('EVENTSTORE_URL cannot be used.', (fault as Error).message)];
  }
  return place ? look(place) : [];
};

const look = async ({ address, name }: EventStoreDbPlace): Promise<readonly Finding[]> => {
  const where = `EventStoreDB at ${shownAddress(address.url)}`;
  try {
    const client = connectEventStoreDb(address);
    const opening = await readOpening(client, name).finally(() => void client.dispose());
    return opening
      ? [ok(`${where} answers, and holds the ${opening.kind} store "${name}".`)]
      : [note(`${where} answers, and holds no store "${name}" yet; a start makes it.`)];
  } catch (fault) {
    return [wrong(`${where} cannot be used.`, (fault as Error).message)];
  }
};
