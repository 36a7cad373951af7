import { by, some, story } from '@throughline/story';
import { AgencyRegistered, AgencyRenamed } from './agency-events';
import { RenameAgency } from './rename-agency';

const registered = story().given([some(AgencyRegistered, { name: 'Fisheries' })]);
const own = by('north', { id: 'agency-north' });
const renaming = { name: 'Primary Industries', reason: 'Two ministries became one.' };

describe('renaming an agency', () => {
  it('is for the agency itself', () => {
    registered.when(RenameAgency, renaming, own).then(AgencyRenamed(renaming));
    registered.when(RenameAgency, renaming, by('south', { id: 'agency-north' })).rejected('NOT_YOUR_AGENCY');
  });

  it('gives it another name than it has', () => {
    registered.when(RenameAgency, { ...renaming, name: 'Fisheries' }, own).rejected('SAME_NAME');
    registered
      .given([AgencyRenamed(renaming)])
      .when(RenameAgency, renaming, own)
      .rejected('SAME_NAME');
  });

  it('is of an agency on the register', () =>
    story().when(RenameAgency, renaming, own).rejected('NOT_FOUND'));
});
