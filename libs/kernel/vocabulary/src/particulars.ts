import { codeList } from './code-list';

const source = 'Throughline';

export const IllicitGoods = codeList(
  'IllicitGoods',
  { says: 'What sort of illicit goods, other than drugs.', source },
  {
    FIREARMS: ['Firearms', 'Firearms, their parts and ammunition.'],
    TOBACCO: ['Tobacco and vapes', 'Tobacco or vaping products on which duty is evaded, or that are banned.'],
    ALCOHOL: ['Alcohol', 'Alcohol on which duty is evaded, or made without a licence.'],
    MEDICINES: ['Medicines', 'Medicines that are counterfeit, stolen or unapproved.'],
    COUNTERFEIT: ['Counterfeit goods', 'Goods sold under a mark that is not theirs.'],
    STOLEN_GOODS: ['Stolen goods', 'Goods taken from their owners, vehicles among them.'],
    CULTURAL_PROPERTY: ['Cultural property', 'Protected objects, taonga tūturu among them.'],
    CASH: ['Cash and bullion', 'Money or precious metal moved without the report that is due.'],
    OTHER: ['Other goods', 'Goods that no other code names.'],
  },
);

export const CriminalService = codeList(
  'CriminalService',
  { says: 'What sort of crime is done for others as a paid service.', source },
  {
    VIOLENCE: ['Violence', 'Harm or threats to order.'],
    DEBT_COLLECTION: ['Debt collection', 'Debts called in by threats.'],
    FORGED_DOCUMENTS: ['Forged documents', 'False papers and identities made or sold.'],
    TRANSPORT: ['Transport and storage', 'Goods or people moved or kept for others.'],
    LAUNDERING: ['Laundering', 'Proceeds moved or hidden for others.'],
    MALWARE: ['Malware and access', 'Malicious programs, or ways into systems, sold or let.'],
    SECURE_COMMUNICATION: ['Secure communication', 'Devices or channels made to keep offending hidden.'],
    INSIDER_ACCESS: ['Insider access', 'The help of people in trust, arranged for others.'],
    OTHER: ['Other service', 'A service that no other code names.'],
  },
);

export const Exploitation = codeList(
  'Exploitation',
  {
    says: 'How people were moved or exploited.',
    source: 'After the Protocols against trafficking in persons and the smuggling of migrants',
  },
  {
    SMUGGLING: ['Smuggling', 'People brought across a border unlawfully, for gain.'],
    VISA_FRAUD: ['Visa fraud', 'Entry or stay got by false papers or a false story.'],
    FORCED_LABOUR: ['Forced labour', 'Work under threat that nobody would do freely.'],
    DEBT_BONDAGE: ['Debt bondage', 'Work to pay off a debt that is never let end.'],
    SEXUAL_EXPLOITATION: ['Sexual exploitation', 'Gain from the sexual services of others under coercion.'],
    UNDERPAYMENT: ['Underpayment', 'Migrants paid less than the law allows, or charged for their work.'],
    FORCED_CRIMINALITY: ['Forced criminality', 'People made to offend for others.'],
    OTHER: ['Other exploitation', 'Exploitation that no other code names.'],
  },
);

export const EnvironmentOffence = codeList(
  'EnvironmentOffence',
  { says: 'What sort of crime against the environment.', source },
  {
    FISHERIES: ['Fisheries', 'Fish or shellfish taken, moved or sold unlawfully.'],
    WILDLIFE: ['Wildlife', 'Protected animals or their parts taken or traded.'],
    FORESTRY: ['Forestry', 'Timber or plants taken or traded unlawfully.'],
    WASTE: ['Waste', 'Waste dumped, shipped or burnt unlawfully.'],
    MINING: ['Mining', 'Minerals, sand or water taken unlawfully.'],
    POLLUTION: ['Pollution', 'Harmful substances let into land, air or water.'],
    BIOSECURITY: ['Biosecurity', 'Unwanted organisms brought in or spread.'],
  },
);

export const CyberOffence = codeList(
  'CyberOffence',
  { says: 'What sort of crime against or by way of computer systems.', source },
  {
    RANSOMWARE: ['Ransomware', 'Systems or files locked for ransom.'],
    INTRUSION: ['Intrusion', 'Somebody got into a system without leave.'],
    DATA_THEFT: ['Data theft', 'Data copied or sold without leave.'],
    DENIAL_OF_SERVICE: ['Denial of service', 'A system kept from answering.'],
    PHISHING: ['Phishing', 'Credentials or money got by posing as another.'],
    ONLINE_SCAM: ['Online scam', 'People talked out of money online.'],
    ONLINE_MARKET: ['Online market', 'A place on the network where illicit things are sold.'],
    CHILD_EXPLOITATION: ['Child exploitation', 'Children exploited, or material of that made or shared.'],
    OTHER: ['Other', 'A crime that no other code names.'],
  },
);

export const FinancialOffence = codeList(
  'FinancialOffence',
  { says: 'What sort of financial crime.', source },
  {
    FRAUD: ['Fraud', 'Gain by deceiving people or businesses.'],
    PUBLIC_FUNDS: ['Fraud against the public purse', 'Grants, benefits or contracts got by deceit.'],
    TAX_EVASION: ['Tax evasion', 'Tax or duty kept back by deceit.'],
    BRIBERY: ['Bribery and corruption', 'An advantage given or taken for an improper act.'],
    IDENTITY: ['Identity crime', 'Gain in the name of another, or of nobody.'],
    INVESTMENT: ['Investment and market abuse', 'Savers or markets misled.'],
    LAUNDERING: ['Laundering', 'Proceeds of crime made to look lawful.'],
    OTHER: ['Other', 'A crime that no other code names.'],
  },
);

export const Drug = codeList(
  'Drug',
  {
    says: 'Controlled drugs, by their common names.',
    source: 'Misuse of Drugs Act 1975; classes of substances after the MISP taxonomy drugs',
  },
  {
    METHAMPHETAMINE: ['Methamphetamine', 'A strong stimulant, as crystals, powder or in solution.'],
    AMPHETAMINE: ['Amphetamine', 'A stimulant of the same family.'],
    COCAINE: ['Cocaine', 'An alkaloid of the coca plant.'],
    MDMA: ['MDMA', 'A stimulant sold as ecstasy.'],
    CANNABIS: ['Cannabis', 'Plant, resin or oil of cannabis.'],
    SYNTHETIC_CANNABINOID: ['Synthetic cannabinoids', 'Made substances that act as cannabis does.'],
    HEROIN: ['Heroin', 'An opioid made from morphine.'],
    FENTANYL: ['Fentanyl and its like', 'Made opioids, many times stronger than morphine.'],
    NITAZENE: ['Nitazenes', 'Made opioids of the benzimidazole family.'],
    OTHER_OPIOID: ['Other opioids', 'Opioids that no other code names.'],
    KETAMINE: ['Ketamine', 'An anaesthetic.'],
    GBL: ['GBL and GHB', 'Depressants, often sold as a solvent.'],
    BENZODIAZEPINE: ['Benzodiazepines', 'Depressants, made or diverted from medicine.'],
    HALLUCINOGEN: ['Hallucinogens', 'LSD, psilocybin and the like.'],
    CATHINONE: ['Synthetic cathinones', 'Made stimulants related to khat.'],
    PRECURSOR: ['Precursor', 'A substance from which a controlled drug is made.'],
    UNKNOWN: ['Not known', 'Not identified yet.'],
  },
);

export const Concealment = codeList(
  'Concealment',
  { says: 'How something was hidden.', source },
  {
    CARGO: ['In cargo', 'Within or among lawful goods.'],
    CONVEYANCE: ['In the conveyance', 'In the ship, aircraft, vehicle or container itself.'],
    MAIL: ['In mail', 'In letters or parcels.'],
    LUGGAGE: ['In luggage', 'In what a passenger carries or checks in.'],
    ON_OR_IN_THE_BODY: ['On or in the body', 'Worn, strapped or swallowed.'],
    DISSOLVED: ['Dissolved or soaked', 'In a liquid, or in cloth or paper.'],
    PREMISES: ['In premises', 'In a building or on land.'],
    NONE: ['Not hidden', 'In plain view.'],
  },
);
