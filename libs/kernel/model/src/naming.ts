/** `ReferralOffered` → `referralOffered`. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** `ReferralOffered` → `referral-offered`. */
export const kebabCase = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

/** `ReferralOffered` → `Referral offered`. */
export const sentenceCase = (name: string): string => {
  const words = kebabCase(name).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What every id of a kind starts with. */
export const idPrefix = (of: string): string => `${kebabCase(of)}-`;

const ID_REST = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_LENGTH = 100;

/** Whether a text has the form of an id of a kind, such as `group-4k7v` of a Group. */
export const hasIdForm = (of: string, text: string): boolean => {
  const prefix = idPrefix(of);
  return text.length <= ID_LENGTH && text.startsWith(prefix) && ID_REST.test(text.slice(prefix.length));
};
