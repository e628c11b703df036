import { useTranslation } from 'react-i18next';
import { Formula } from '../formula';
import styles from './pattern.module.css';

const symbols = [
  ['x', 'x'],
  ['W', 'W_l,\\ b_l'],
  ['z', 'z_l,\\ a_l'],
  ['phi', '\\varphi'],
  ['delta', '\\delta_l'],
  ['odot', '\\odot,\\ {}^{\\mathsf T}'],
] as const;

/** What each letter of the formulas stands for. */
export function SymbolList() {
  const { t } = useTranslation('pattern');
  return (
    <section>
      <h3 className={styles.heading}>{t('symbols')}</h3>
      <dl className={styles.symbols}>
        {symbols.map(([name, latex]) => (
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
