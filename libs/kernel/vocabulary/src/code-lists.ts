import * as agency from './agency';
import * as assessment from './assessment';
import * as casefile from './casefile';
import * as casework from './casework';
import type { CodeList } from './code-list';
import * as decision from './decision';
import * as detection from './detection';
import * as disruption from './disruption';
import * as entity from './entity';
import * as grading from './grading';
import * as group from './group';
import * as handling from './handling';
import * as oversight from './oversight';
import * as particulars from './particulars';
import * as recall from './recall';
import * as referral from './referral';
import * as strategy from './strategy';
import * as work from './work';

/** Every list of codes there is, by name. */
export const codeLists: readonly CodeList[] = [
  agency,
  assessment,
  casefile,
  casework,
  decision,
  detection,
  disruption,
  entity,
  grading,
  group,
  handling,
  oversight,
  particulars,
  recall,
  referral,
  strategy,
  work,
]
  .flatMap((theme) => Object.values<unknown>(theme))
  .filter((one): one is CodeList => typeof one === 'object' && one !== null && 'codes' in one)
  .toSorted((one, other) => (one.name < other.name ? -1 : 1));
