import { disableSaysWhy } from './rules/disable-says-why.mjs';
import { fileName } from './rules/file-name.mjs';
import { noCycle } from './rules/no-cycle.mjs';
import { noDateParsing } from './rules/no-date-parsing.mjs';

/** The rules of this house that no published plugin has. */
export const house = {
  meta: { name: 'house' },
  rules: {
    'disable-says-why': disableSaysWhy,
    'file-name': fileName,
    'no-cycle': noCycle,
    'no-date-parsing': noDateParsing,
  },
};
