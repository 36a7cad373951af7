import { codeList, type CodeOf } from './code-list';

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

export const PersonStanding = codeList(
  'PersonStanding',
  { says: 'As what a person is known, whose life personal data is about.', source },
  {
    SUSPECT: ['Suspect', 'Believed to have taken part in offending.'],
    THIRD_PARTY: ['Third party', 'Met in an inquiry, and not believed to have taken part.'],
    WITNESS: ['Witness', 'Saw or knows something; protected, and kept apart from suspects.'],
    VICTIM: ['Victim', 'Was harmed; protected, and kept apart from suspects.', 'Pārurenga'],
  },
);

/** Those who are kept apart from all others: never joined to them, nor judged to be one of them. */
export const protectedStandings: ReadonlySet<CodeOf<typeof PersonStanding>> = new Set(['WITNESS', 'VICTIM']);

/** Kinds of entity that are part of a person’s life, so that what is recorded of them is personal. */
export const personalKinds: ReadonlySet<CodeOf<typeof EntityKind>> = new Set([
  'PERSON',
  'ACCOUNT',
  'DEVICE',
  'ADDRESS',
  'DOCUMENT',
]);

export const IdentifierScheme = codeList(
  'IdentifierScheme',
  { says: 'What sort of name or number somebody or something is told by.', source },
  {
    NAME: ['Name', 'The name it goes by, in law or in use.'],
    ALIAS: ['Alias', 'Another name it goes by.'],
    DATE_OF_BIRTH: ['Date of birth', 'A year, a month or a day: 1984, 1984-05 or 1984-05-17.'],
    PASSPORT: ['Passport', 'The number of a passport, with its country in front where that is known.'],
    DRIVER_LICENCE: ['Driver licence', 'The number of a driver licence.'],
    NATIONAL_ID: ['National identity number', 'The number that a country gives to a person.'],
    TAX_NUMBER: ['Tax number', 'The number under which tax is paid.'],
    NZBN: ['NZBN', 'The New Zealand Business Number, of 13 digits.'],
    COMPANY_NUMBER: ['Company number', 'The number in a register of companies.'],
    REGISTRATION_PLATE: ['Registration plate', 'The plate of a vehicle, or the registration of a vessel.'],
    VIN: ['VIN', 'The number of a vehicle, of 17 letters and digits without I, O and Q.'],
    IMO: ['IMO number', 'The number of a ship, of 7 digits.'],
    MMSI: ['MMSI', 'The number of a ship’s radio, of 9 digits.'],
    CALL_SIGN: ['Call sign', 'The call sign of a ship’s radio.'],
    IMEI: ['IMEI', 'The number of a telephone, of 14 to 16 digits.'],
    IMSI: ['IMSI', 'The number of a subscriber, of 6 to 15 digits.'],
    MSISDN: ['Telephone number', 'With the code of its country: + and up to 15 digits.'],
    BANK_ACCOUNT: ['Bank account', 'The number of a bank account, or its IBAN.'],
    CRYPTO_ADDRESS: ['Crypto-asset address', 'An address on a chain.'],
    EMAIL: ['Email address', 'An address with one @.'],
    HANDLE: ['Handle', 'A name on a platform.'],
    IP_ADDRESS: ['IP address', 'An address on the network.'],
    DOMAIN: ['Domain or URL', 'A name or address of a site.'],
    ADDRESS: ['Address', 'A postal address, or a place as people name it.'],
    COORDINATES: ['Coordinates', 'Latitude and longitude in degrees.'],
    DOCUMENT_NUMBER: ['Document number', 'The number of an invoice, bill of lading or other paper.'],
    CONTAINER: ['Container number', 'Four letters and seven digits: the owner, the number, the check digit.'],
    SERIAL_NUMBER: ['Serial number', 'The number its maker gave it.'],
    SEAL: ['Seal', 'The number of a seal or of an exhibit bag.'],
  },
);

type Scheme = CodeOf<typeof IdentifierScheme>;

/** By what each kind can be told, beside a name and an alias, which all may have. */
export const schemesOf: Readonly<Record<CodeOf<typeof EntityKind>, readonly Scheme[]>> = {
  PERSON: [
    'DATE_OF_BIRTH',
    'PASSPORT',
    'DRIVER_LICENCE',
    'NATIONAL_ID',
    'TAX_NUMBER',
    'MSISDN',
    'EMAIL',
    'HANDLE',
    'BANK_ACCOUNT',
    'CRYPTO_ADDRESS',
    'ADDRESS',
  ],
  ORGANISATION: ['NZBN', 'COMPANY_NUMBER', 'TAX_NUMBER', 'MSISDN', 'EMAIL', 'DOMAIN', 'ADDRESS'],
  VEHICLE: ['REGISTRATION_PLATE', 'VIN', 'SERIAL_NUMBER'],
  VESSEL: ['IMO', 'MMSI', 'CALL_SIGN', 'REGISTRATION_PLATE', 'SERIAL_NUMBER'],
  ACCOUNT: ['BANK_ACCOUNT', 'CRYPTO_ADDRESS', 'HANDLE', 'EMAIL'],
  DEVICE: ['IMEI', 'IMSI', 'MSISDN', 'IP_ADDRESS', 'SERIAL_NUMBER'],
  ADDRESS: ['ADDRESS', 'COORDINATES'],
  DOCUMENT: ['PASSPORT', 'DRIVER_LICENCE', 'NATIONAL_ID', 'DOCUMENT_NUMBER', 'SERIAL_NUMBER'],
  PLATFORM: ['DOMAIN', 'IP_ADDRESS', 'HANDLE', 'CRYPTO_ADDRESS'],
  COMMODITY_LOT: ['CONTAINER', 'DOCUMENT_NUMBER', 'SERIAL_NUMBER', 'SEAL'],
};

export const SamenessVerdict = codeList(
  'SamenessVerdict',
  { says: 'Whether two records are of one and the same person or thing.', source },
  {
    SAME: ['The same', 'Both are records of one.'],
    NOT_SAME: ['Not the same', 'They are records of two, however like.'],
    UNSURE: ['Unsure', 'It cannot be said yet; what is missing is in the rationale.'],
  },
);

export const EntityLinkKind = codeList(
  'EntityLinkKind',
  { says: 'How one entity is joined to another, read from the first to the second.', source },
  {
    OWNS: ['Owns', 'Is the owner, in law or in fact.'],
    CONTROLS: ['Controls', 'Directs it, or decides over it.'],
    USES: ['Uses', 'Makes use of it without owning it.'],
    REGISTERED_TO: ['Registered to', 'Stands in a register under the name of the second.'],
    HOLDS: ['Holds', 'Is the holder of the account or document.'],
    LOCATED_AT: ['Located at', 'Lives, works, or is kept there.'],
    WORKS_FOR: ['Works for', 'Is employed or engaged by it.'],
    FAMILY_OF: ['Family of', 'Is kin, or of one household.', 'Whānau'],
    ASSOCIATE_OF: ['Associate of', 'Is known to be in touch with.'],
    COMMUNICATES_WITH: ['Communicates with', 'Was seen to call or to write.'],
    TRANSFERS_TO: ['Transfers to', 'Sends money or value.'],
    CARRIES: ['Carries', 'Transports or contains it.'],
    PART_OF: ['Part of', 'Belongs to it as a part.'],
  },
);

export const LinkEnd = codeList(
  'LinkEnd',
  { says: 'How something that joined two entities came to an end.', source },
  {
    CEASED: ['Ceased', 'It was so, and is so no longer.'],
    IN_ERROR: ['In error', 'It never was so.'],
  },
);
