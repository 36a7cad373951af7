import { by, sampleFields, story } from '@throughline/story';
import { AddAlias } from './add-alias';
import { AliasAdded, GroupIdentified } from './events';
import { IdentifyGroup } from './identify-group';

const named = {
  ...sampleFields(IdentifyGroup.fields),
  name: 'Te Whānau Kōpū (fictional)',
  aliases: ['The Harbour Crew'],
};
const identified = story().given([GroupIdentified(named)], by('north'));

describe('identifying a group', () => {
  it('names it, and who and what it harms', () => {
    const harming = { ...named, harms: ['COMMUNITIES'] } as const;
    story().when(IdentifyGroup, harming).then(GroupIdentified(harming));
  });

  it('happens once', () => identified.when(IdentifyGroup, named).rejected('ALREADY_RECORDED'));
});

describe('adding another name', () => {
  const alias = { alias: 'The Machine Shop', grounds: 'So called in the messages.' };

  it('is for any agency', () => identified.when(AddAlias, alias, by('south')).then(AliasAdded(alias)));

  it('is not of a name that is known, however it is written', () => {
    for (const known of ['te whanau kopu (fictional)', 'THE HARBOUR CREW'])
      identified.when(AddAlias, { ...alias, alias: known }).rejected('ALIAS_KNOWN');
    identified
      .given([AliasAdded(alias)])
      .when(AddAlias, alias)
      .rejected('ALIAS_KNOWN');
  });

  it('is of a group on the record', () => story().when(AddAlias, alias).rejected('NOT_FOUND'));
});
