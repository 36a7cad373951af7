import { foldedText } from '@throughline/kernel';
import { AliasAdded } from './events';
import { organisedGroup } from './organised-group';

/** Names are the same where only case, macrons or apostrophes differ. */
export const AddAlias = organisedGroup.command('AddAlias', 'Add another name that the group goes by.', {
  fields: AliasAdded.fields,
  rejects: ['ALIAS_KNOWN'],
  decide: (input, { names }) =>
    names.includes(foldedText(input.alias)) ? organisedGroup.reject('ALIAS_KNOWN') : AliasAdded(input),
});
