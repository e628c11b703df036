import { useTranslation } from 'react-i18next';
import type { LossName } from '../../engine/losses';
import { Formula } from '../formula';
import styles from './pattern.module.css';

const symbols = [
  ['x', 'x'],
  ['B', 'B'],
  ['W', 'W_l'],
  ['b', 'b_l'],
  ['z', 'z_l'],
  ['a', 'a_l'],
  ['a0', 'a_0'],
  ['phi', '\\varphi'],
  ['slope', "\\varphi'"],
  ['sigma', '\\sigma'],
  ['p', 'p'],
  ['t', 't'],
  ['L', 'L'],
  ['delta', '\\delta_l'],
  ['sum', '\\textstyle\\sum'],
  ['odot', '\\odot'],
  ['transpose', '{}^{\\mathsf T}'],
] as const;

/** What each letter of the formulas stands for. */
export function SymbolList({ loss }: { readonly loss: LossName }) {
  const { t } = useTranslation('pattern');
  const shown = symbols.filter(([name]) => name !== 'sigma' || loss === 'squaredErrorSigmoid');
  return (
    <section>
      <h3 className={styles.heading}>{t('symbols')}</h3>
      <dl className={styles.symbols}>
        {shown.map(([name, latex]) => (
          <div key={name}>
            <dt>
              <Formula latex={latex} />
            </dt>
            <dd>{t(`symbolList.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
