import { type Troupe, troupes } from './cast';
import { does, isRefused, type Step, type Story } from './story';

const on = '2030-12-02';

const registered = ({ agency, name, kind, officer, manager }: Troupe): readonly Step[] => {
  const appointing = (whom: typeof officer) => ({
    gives: 'AppointOfficer',
    input: {
      agency,
      officer: whom.id,
      officerName: whom.name,
      jobTitle: whom.role,
      role: whom.rank,
      clearance: whom.clearance,
      during: { from: { earliest: on } },
    },
  });
  const appoints = (by: typeof officer, whom: typeof officer) =>
    does(by, `appoints ${whom.name} as ${whom.role.toLowerCase()}`, appointing(whom));
  return [
    does(manager, 'puts the agency on the register', {
      gives: 'RegisterAgency',
      input: {
        shortCode: agency.replace('agency-', ''),
        name: `${name} (fictional)`,
        kind,
        country: 'NZ',
        areasOfFocus: ['NATIONAL'],
      },
    }),
    isRefused(manager, 'cannot appoint themself', { ...appointing(manager), because: 'SELF_APPOINTED' }),
    appoints(officer, manager),
    appoints(manager, officer),
  ];
};

/** Who takes part in all the stories: seven agencies, with two officers each. */
export const prologue: Story = {
  title: 'Agencies register, and appoint their officers',
  steps: troupes.flatMap(registered),
};
