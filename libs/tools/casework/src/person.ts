import { EntityRegistered } from '@throughline/entity';
import { Subject } from './subject';
import type { Telling, World } from './world';

/** Somebody whom the record knows as a suspect. */
export type Person = { readonly id: string; readonly label: string };

/** Puts somebody on the record, as must be done before anything is told of them. */
export const registered = (world: World, { by, about }: Telling, id = world.id('entity')): Person => {
  const person = { id, label: world.words.person() };
  const event = EntityRegistered({
    kind: 'PERSON',
    standing: 'SUSPECT',
    personal: { asSuspect: person.label },
  });
  world.record(new Subject(person.id), event, { by, about });
  return person;
};
