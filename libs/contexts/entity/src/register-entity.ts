import { line } from '@throughline/kernel';
import { personalKinds } from '@throughline/vocabulary';
import { entity } from './entity';
import { EntityRegistered, ProtectedEntityRegistered } from './events';
import { isProtected, personally } from './personal-text';

/** Whoever was harmed or saw something is registered apart, under a higher marking, even where there is a record of them as a suspect. */
export const RegisterEntity = entity.command('RegisterEntity', 'Put a person or thing on the record.', {
  opens: true,
  fields: {
    kind: EntityRegistered.fields.kind,
    standing: EntityRegistered.fields.standing,
    label: line().says('What people call it.'),
  },
  rejects: ['STANDING_REQUIRED', 'STANDING_NOT_EXPECTED'],
  decide: ({ kind, standing, label }) => {
    if (!personalKinds.has(kind))
      return standing ? entity.reject('STANDING_NOT_EXPECTED') : EntityRegistered({ kind, label });
    if (!standing) return entity.reject('STANDING_REQUIRED');
    const named = { kind, standing, personal: personally(label, standing) };
    return isProtected(standing) ? ProtectedEntityRegistered(named) : EntityRegistered(named);
  },
});
