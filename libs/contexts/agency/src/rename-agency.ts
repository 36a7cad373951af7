import { agency, isOwn } from './agency';
import { AgencyRenamed } from './agency-events';

export const RenameAgency = agency.command('RenameAgency', 'Say that your agency goes by another name.', {
  fields: AgencyRenamed.fields,
  rejects: ['NOT_YOUR_AGENCY', 'SAME_NAME'],
  decide: (input, { name }, act) => {
    if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
    if (input.name === name) return agency.reject('SAME_NAME');
    return AgencyRenamed(input);
  },
});
