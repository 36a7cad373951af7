import { codeList } from './code-list';

const source = 'Throughline';

export const EntityKind = codeList(
  'EntityKind',
  { says: 'What sort of person or thing an entity is.', source },
  {
    PERSON: ['Person', 'A human being.'],
    ORGANISATION: ['Organisation', 'A company, trust, society or other body.'],
    VEHICLE: ['Vehicle', 'A car, truck, trailer or motorcycle.'],
    VESSEL: ['Vessel', 'A ship or boat.'],
    ACCOUNT: ['Account', 'A bank, crypto-asset or online account.'],
    DEVICE: ['Device', 'A telephone, computer or other apparatus.'],
    ADDRESS: ['Address or place', 'Where somebody lives, or where things are kept or done.'],
    DOCUMENT: ['Document', 'A passport, licence, invoice or other paper.'],
    PLATFORM: ['Platform or service', 'An online service, site or application.'],
    COMMODITY_LOT: ['Commodity lot', 'A particular consignment of goods.'],
  },
);
