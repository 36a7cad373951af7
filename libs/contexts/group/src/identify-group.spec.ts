import { sampleFields, story } from '@throughline/story';
import { GroupIdentified } from './events';
import { IdentifyGroup } from './identify-group';

const named = { ...sampleFields(IdentifyGroup.fields), name: 'The Harbour Syndicate' };

describe('identifying a group', () => {
  it('names it', () => story().when(IdentifyGroup, named).then(GroupIdentified(named)));

  it('happens once', () =>
    story()
      .given([GroupIdentified(named)])
      .when(IdentifyGroup, named)
      .rejected('ALREADY_RECORDED'));
});
