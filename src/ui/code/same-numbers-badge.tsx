import { IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { messageOf } from '../../state/notices';
import { count, list } from '../format';
import styles from './code.module.css';
import { type Comparison, compareNetworks } from './same-numbers';

/** Whether the three networks make the very same step; they are compared each time one is frozen. */
export function SameNumbersBadge({ step }: { readonly step: FrozenStep }) {
  const { t } = useTranslation(['code', 'choices']);
  const [comparison, setComparison] = useState<Comparison | { failed: string } | null>(null);
  useEffect(() => {
    let current = true;
    setComparison(null);
    compareNetworks(step).then(
      (found) => current && setComparison(found),
      (error: unknown) => current && setComparison({ failed: messageOf(error) }),
    );
    return () => {
      current = false;
    };
  }, [step]);

  if (comparison === null) return <output className={styles.badge}>{t('same.comparing')}</output>;
  if ('failed' in comparison) {
    return (
      <output className={styles.badge}>
        <span>
          {t('same.failed')} <span lang="en">{comparison.failed}</span>
        </span>
      </output>
    );
  }
  const { modes, parameters, firstDifference } = comparison;
  const names = list(modes.map((mode) => t(`choices:modes.${mode}`)));
  const equal = firstDifference === null;
  return (
    <output className={styles.badge} data-equal={equal}>
      {equal ? <IconCheck size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
      {equal
        ? t('same.equal', { modes: names, parameters: count(parameters) })
        : t('same.different', { offset: count(firstDifference) })}
    </output>
  );
}
