import {
  code,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { AgencyKind, AreaOfFocus } from '@throughline/vocabulary';
import { AgencyRegistered, AgencyRenamed } from './agency-events';

const agencyName = group('AgencyName', {
  name: line(),
  ...toldFields,
  happened: toldFields.happened.says('From when on it was called so.'),
});

/** The register of agencies. Some take part without being on it. */
export const agencies = projection('Agency', 'An agency that takes part, and what it is there for.', {
  fields: {
    shortCode: line(40).says('What tells it apart; its id ends in it.'),
    name: line(),
    kind: code(AgencyKind),
    country: line(2).says('Its country, as two letters of ISO 3166-1.'),
    areasOfFocus: listOf(code(AreaOfFocus)),
    description: prose().optional(),
    registeredBy: id('Agency').says('The agency whose officer registered it.'),
    officer: toldFields.officer.says('The officer who registered it.'),
    happened: moment().says('When it came to take part.'),
    recordedAt: toldFields.recordedAt,
    names: listOf(agencyName).says('What it has been called, in the order recorded.'),
  },
  of: 'Agency',
  filters: ['shortCode', 'kind', 'country'],
  sorts: ['shortCode', 'kind'],
  searches: ['description'],
  holds: 'happened',
  asAt: (row, at) => {
    const names = row.names.filter(({ happened }) => mayHaveComeBy(happened, at));
    return { ...row, names, name: names.at(-1)?.name ?? row.name };
  },
  restates: [],
  serves: { one: 'agency', many: 'agencies' },
})
  .on(AgencyRegistered, (_, event) => ({
    ...event.data,
    registeredBy: event.agency,
    officer: event.officer,
    happened: event.happened,
    recordedAt: event.recordedAt,
    names: [{ name: event.data.name, ...toldBy(event) }],
  }))
  .on(AgencyRenamed, (row, event) => {
    const { name } = event.data;
    return row && { ...row, name, names: [...row.names, { name, ...toldBy(event) }] };
  });
