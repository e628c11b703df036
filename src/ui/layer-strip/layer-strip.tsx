import { useInViewport } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { count } from '../format';
import { Panel } from '../panel';
import { useActions, usePage } from '../use-page';
import { isTrouble } from './diagnosis';
import { LayerRow } from './layer-row';
import styles from './layer-strip.module.css';
import { type ShownLayer, useLayers } from './use-layers';

/** How each layer does: its weights, activations and gradients, and what is wrong with it. */
export function LayerStrip() {
  const { t } = useTranslation('layerStrip');
  const { watchLayers } = useActions();
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const layers = useLayers(inViewport);
  useEffect(() => (inViewport ? watchLayers() : undefined), [inViewport, watchLayers]);
  return (
    <Panel title={t('title')}>
      <div ref={ref} className={styles.strip}>
        <p className={styles.summary}>
          <Summary layers={layers} />
        </p>
        <ol className={styles.layers}>
          {layers.map((layer) => (
            <LayerRow key={layer.number} layer={layer} />
          ))}
        </ol>
        <p className={styles.legend}>
          {t('legend.before')} <Explained what={t('weightsWhat')}>{t('legend.weights')}</Explained>
          {', '}
          <Explained what={t('activationsWhat')}>{t('legend.activations')}</Explained>{' '}
          {t('legend.and')} <Explained what={t('gradientsWhat')}>{t('legend.gradients')}</Explained>
          {t('legend.after')} {t('legend.spread')} {t('legend.ratio')}{' '}
          <a href="https://cs231n.github.io/neural-networks-3/#ratio">{t('legend.source')}</a>.
        </p>
      </div>
    </Panel>
  );
}

/** All layers in a sentence, or why they are not measured. */
function Summary({ layers }: { readonly layers: readonly ShownLayer[] }) {
  const { t } = useTranslation('layerStrip');
  const moment = usePage((state) => state.moment);
  const from = usePage((state) => state.weightsFrom);
  if (layers.length === 0) return t('summary.noNetwork');
  if (moment !== null) return t('summary.past', { step: count(moment) });
  if (from === 'pretrained') return t('summary.pretrained');
  const measured = layers.flatMap((layer) => layer.measured?.diagnosis ?? []);
  if (measured.length === 0) return t('summary.soon');
  const troubled = measured.filter(isTrouble).length;
  if (troubled > 0) return t('summary.trouble', { count: troubled });
  if (measured.some(({ kind }) => kind === 'untrained')) return t('summary.untrained');
  if (measured.some(({ kind }) => kind === 'unmeasured')) return t('summary.unmeasured');
  const unusual = measured.some(({ kind }) => kind === 'far' || kind === 'near');
  return t(unusual ? 'summary.unusual' : 'summary.well', { count: layers.length });
}
