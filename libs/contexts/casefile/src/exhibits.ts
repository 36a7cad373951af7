import {
  boolean,
  code,
  group,
  id,
  line,
  listOf,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { CustodyPurpose, ExhibitRelease } from '@throughline/vocabulary';
import { comeBy } from './come-by';
import { CustodyTransferred, ExhibitRegistered, ExhibitReleased } from './exhibit-events';

const link = group('CustodyLink', {
  ...toldFields,
  agency: toldFields.agency.says(
    'The agency of the officer who registered it, handed it over or released it.',
  ),
  officer: toldFields.officer.says('The officer who registered it, handed it over or released it.'),
  custodianAgency: id('Agency').optional().says('The agency of the officer who held it from then on.'),
  custodian: id('Officer').optional().says('The officer who held it from then on; nobody, once released.'),
  keptAt: line().optional().says('Where it was kept from then on.'),
  purpose: code(CustodyPurpose).optional(),
  condition: prose(1_000).optional().says('The state of the exhibit and its seals.'),
  manner: code(ExhibitRelease).optional().says('How it left custody for good.'),
  says: prose().optional().says('On whose order it was released, and to whom.'),
});
type Link = (typeof link)['_type'];

/** Who holds an exhibit after these links of its chain of custody. */
const held = (custody: readonly Link[]) => {
  const { custodianAgency, custodian, keptAt, manner } = custody.at(-1) ?? {};
  return { custody, custodianAgency, custodian, keptAt, manner, inCustody: manner === undefined };
};

/** What is kept as evidence in cases, and through whose hands it went. */
export const exhibits = projection('Exhibit', 'A thing kept as evidence, with its chain of custody.', {
  fields: {
    ...ExhibitRegistered.fields,
    ...toldFields,
    agency: toldFields.agency.says('The agency that registered it.'),
    officer: toldFields.officer.says('The officer who registered it.'),
    happened: toldFields.happened.says('When it was seized, received or made.'),
    custodianAgency: id('Agency').optional().says('The agency of the officer who holds it.'),
    custodian: id('Officer').optional().says('The officer who holds it; nobody, once released.'),
    keptAt: line().optional().says('Where it is kept; nowhere, once released.'),
    inCustody: boolean().says('Whether it did not leave custody for good.'),
    manner: code(ExhibitRelease).optional().says('How it left custody for good.'),
    custody: listOf(link).says('The chain of custody, from whoever registered it.'),
  },
  of: 'Exhibit',
  filters: [
    'case',
    'kind',
    'agency',
    'mark',
    'sha256',
    'seizedBy',
    'seizedFrom',
    'custodianAgency',
    'custodian',
    'inCustody',
    'exercise',
  ],
  sorts: ['mark', 'happened'],
  searches: ['mark', 'description'],
  holds: 'happened',
  asAt: (row, at) => ({ ...row, ...held(comeBy(row.custody, at)) }),
  restates: ['custodianAgency', 'custodian', 'inCustody'],
  serves: { one: 'exhibit', many: 'exhibits' },
})
  .on(ExhibitRegistered, (_, event) => {
    const { agency: custodianAgency, officer: custodian } = event;
    const first = { ...toldBy(event), custodianAgency, custodian, keptAt: event.data.keptAt };
    return { ...event.data, ...toldBy(event), ...held([first]) };
  })
  .on(CustodyTransferred, (row, event) => {
    const { to: custodianAgency, receiver: custodian, exercise: _, ...handed } = event.data;
    const next = { ...toldBy(event), custodianAgency, custodian, ...handed };
    return row && { ...row, ...held([...row.custody, next]) };
  })
  .on(ExhibitReleased, (row, event) => {
    const { manner, reason: says } = event.data;
    return row && { ...row, ...held([...row.custody, { ...toldBy(event), manner, says }]) };
  });
