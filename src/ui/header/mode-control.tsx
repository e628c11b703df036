import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mode, modes } from '../../engine/networks/modes';
import { staticHidden, withMode } from '../build/edits';
import { FormulaHint } from '../formula';
import { useActions, usePage } from '../use-page';
import styles from './mode-control.module.css';

/** Which of the three ways of writing the network is used. */
export function ModeControl() {
  const { t } = useTranslation(['header', 'choices']);
  const mode = usePage((state) => state.configuration.mode);
  const network = usePage((state) => state.configuration.network);
  const { configure } = useActions();
  // The person's own layers, kept while the static network stands in for them.
  const own = useRef(staticHidden);
  useEffect(() => {
    if (mode !== 'static') own.current = network.hidden;
  }, [mode, network]);
  const names = Object.keys(modes) as Mode[];
  return (
    <div className={styles.control}>
      <div role="radiogroup" aria-label={t('mode')} className={styles.group}>
        {names.map((name) => (
          <label key={name} className={styles.option} title={t(`choices:aboutModes.${name}`)}>
            <input
              type="radio"
              name="mode"
              className={styles.input}
              checked={mode === name}
              onChange={() => configure(withMode({ mode, network }, name, own.current))}
            />
            <span className={styles.label}>{t(`choices:modes.${name}`)}</span>
          </label>
        ))}
      </div>
      <FormulaHint of={t('mode')} what={t('aboutMode')}>
        <dl className={styles.about}>
          {names.map((name) => (
            <div key={name}>
              <dt>{t(`choices:modes.${name}`)}</dt>
              <dd>{t(`choices:aboutModes.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </FormulaHint>
    </div>
  );
}
