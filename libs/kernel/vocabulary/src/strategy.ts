import { codeList } from './code-list';

const source = 'New Zealand strategy against Transnational, Serious and Organised Crime';

export const Priority = codeList(
  'Priority',
  { says: 'The four priorities of the strategy.', source },
  {
    UNIFY: ['Unify', 'Drive system co-ordination and governance.'],
    PREVENT: ['Prevent', 'Build resilience in communities and systems to prevent offending and harm.'],
    DETECT: ['Detect', 'Enable early detection and reporting across all areas of focus.'],
    DISMANTLE: [
      'Dismantle',
      'Work together to dismantle groups, networks and the enablers that support them.',
    ],
  },
);

export const AreaOfFocus = codeList(
  'AreaOfFocus',
  { says: 'The four areas in which the strategy is pursued.', source },
  {
    INTERNATIONAL: ['International', 'With overseas partners and jurisdictions.'],
    BORDER: ['Border', 'Illicit trade across physical and digital borders.'],
    NATIONAL: ['National', 'Government, industry and communities building a system response together.'],
    COMMUNITY: ['Community', 'Partnership at the local level to build resilience.'],
  },
);

export const OffenceType = codeList(
  'OffenceType',
  { says: 'The seven types of offending the strategy names.', source },
  {
    ILLICIT_GOODS: [
      'Trading in illicit goods',
      'Goods that are illegal to make, hold or trade, other than drugs.',
    ],
    CRIMINAL_SERVICES: ['Trading in criminal services', 'Crime done for others as a paid service.'],
    MIGRATION_AND_TRAFFICKING: [
      'Irregular migration, migrant exploitation and trafficking in persons',
      'People moved, exploited or traded for profit.',
    ],
    ENVIRONMENT: [
      'Environment crime',
      'Profit from unlawful harm to wildlife, fisheries, forests, land or waste systems.',
    ],
    CYBER: ['Cybercrime and cyber-enabled crime', 'Crime against or by way of computer systems.'],
    FINANCIAL: ['Financial crime', 'Fraud, tax crime, bribery and similar offending for financial gain.'],
    DRUGS: ['Drug trafficking', 'Importing, making, moving or supplying controlled drugs.'],
  },
);

export const Enabler = codeList(
  'Enabler',
  { says: 'The four key enablers of organised crime.', source },
  {
    MONEY_LAUNDERING: ['Money laundering', 'Making the proceeds of crime look lawful.'],
    CORRUPTION_AND_INSIDERS: [
      'Corruption of officials and trusted insiders',
      'Access or silence bought from people in trust.',
    ],
    PROFESSIONAL_ENABLERS: [
      'Professional enablers',
      'Lawful professions whose services make crime possible.',
    ],
    TECHNOLOGY: ['Technology', 'Devices, platforms and services that make crime possible.'],
  },
);

export const HarmDomain = codeList(
  'HarmDomain',
  { says: 'What the strategy means to protect from harm.', source },
  {
    COMMUNITIES: ['Communities', 'People, whānau and the places they live.', 'Hapori'],
    ECONOMY: ['Economy', 'Business, markets, trade and public money.'],
    ENVIRONMENT: ['Environment', 'Land, water, species and resources.', 'Taiao'],
    REPUTATION: ['Reputation', "New Zealand's standing and the trust placed in it."],
  },
);
