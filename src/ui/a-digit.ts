import { t } from './language';

/** a 4, an 8 */
export const aDigit = (digit: number): string =>
  t(digit === 8 ? 'common:anEight' : 'common:aDigit', { digit });
