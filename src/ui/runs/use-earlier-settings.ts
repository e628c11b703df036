import { useTranslation } from 'react-i18next';
import type { Run } from '../../state/runs';
import { count } from '../format';
import { differingAspects } from './differences';
import { useAspectText } from './use-aspect-text';

/** Of a run that was changed more often, only the last changes are said. */
const MOST = 3;

/** What a run has learned with before its settings were changed: until which step, and what was other. */
export function useEarlierSettings(): (run: Run) => string[] {
  const { t } = useTranslation('runs');
  const aspectText = useAspectText();
  return ({ configuration, history: { changes = [] } }) => {
    const last = changes.slice(-MOST);
    return last.map(({ step, before }, i) => {
      const after = last[i + 1]?.before ?? configuration.hyperparameters;
      const old = { ...configuration, hyperparameters: before };
      const others = differingAspects([old, { ...configuration, hyperparameters: after }]);
      const settings = others.map((aspect) => aspectText(aspect, old)).join(', ');
      return settings === '' // how long was planned, which the schedule of the learning rate follows
        ? t('changed', { steps: count(step) })
        : t('until', { steps: count(step), settings });
    });
  };
}
