import { useEffect, useRef } from 'react';
import { type Mode, modes } from '../../engine/networks/modes';
import { staticHidden, withMode } from '../build/edits';
import { useActions, usePage } from '../use-page';
import styles from './mode-control.module.css';

/** Which of the three ways of writing the network is used. */
export function ModeControl() {
  const configuration = usePage((state) => state.configuration);
  const { configure } = useActions();
  // The person's own layers, kept while the static network stands in for them.
  const own = useRef(staticHidden);
  useEffect(() => {
    if (configuration.mode !== 'static') own.current = configuration.network.hidden;
  }, [configuration]);
  const names = Object.keys(modes) as Mode[];
  return (
    <div role="radiogroup" aria-label="Mode" className={styles.group}>
      {names.map((name) => (
        <label key={name} className={styles.option} title={modes[name].description}>
          <input
            type="radio"
            name="mode"
            className={styles.input}
            checked={configuration.mode === name}
            onChange={() => configure(withMode(configuration, name, own.current))}
          />
          <span className={styles.label}>{modes[name].label}</span>
        </label>
      ))}
    </div>
  );
}
