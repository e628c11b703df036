import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { count, percent, short } from '../format';
import { type Diagnosis, isTrouble } from './diagnosis';
import { HistogramPicture } from './histogram-picture';
import styles from './layer-strip.module.css';
import { shareText } from './numbers';
import { RatioGauge } from './ratio-gauge';
import type { ShownLayer } from './use-layers';

/** A layer: how it does in words, and how its numbers are spread. */
export function LayerRow({ layer }: { readonly layer: ShownLayer }) {
  const { t } = useTranslation('layerStrip');
  const common = useTranslation('common').t;
  const heading = useId();
  const { number, isOutput, neurons, weights, measured } = layer;
  const statistics = measured?.facts.statistics;
  // Gradients without a step: nothing is known of how far it would go.
  const isAsked = measured?.facts.ratio === null && statistics?.gradients !== null;
  return (
    <li className={styles.layer} aria-labelledby={heading}>
      <div className={styles.about}>
        <h3 id={heading} className={styles.name}>
          {isOutput ? common('layer.output') : common('layer.hidden', { number })}{' '}
          <span className={styles.neurons}>
            {t('neurons', { count: neurons, total: count(neurons) })}
          </span>
        </h3>
        {measured && <Sentence diagnosis={measured.diagnosis} />}
        {statistics && <Silent statistics={statistics} />}
        {measured && !isAsked && <RatioGauge ratio={measured.facts.ratio} />}
      </div>
      {(['weights', 'activations', 'gradients'] as const).map((what) => (
        <HistogramPicture
          key={what}
          what={what}
          histogram={what === 'weights' ? weights : (statistics?.[what] ?? null)}
          notNumbers={measured?.diagnosis.kind === 'notNumbers'}
        />
      ))}
    </li>
  );
}

function Sentence({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { t } = useTranslation('layerStrip');
  const trouble = isTrouble(diagnosis);
  const Icon = trouble ? IconAlertTriangle : IconCircleCheck;
  return (
    <p className={styles.sentence} data-trouble={trouble}>
      <Icon size={18} aria-hidden />
      <span>{sentenceOf(diagnosis, t)}</span>
    </p>
  );
}

function sentenceOf(diagnosis: Diagnosis, t: TFunction<'layerStrip'>): string {
  switch (diagnosis.kind) {
    case 'dead':
      return t('says.dead', { dead: count(diagnosis.dead), neurons: count(diagnosis.neurons) });
    case 'tooFar':
    case 'far':
    case 'near':
      return t(`says.${diagnosis.kind}`, { share: shareText(diagnosis.share) });
    case 'saturated':
      return t('says.saturated', { share: percent(diagnosis.share, 0) });
    case 'vanishing':
      if (!Number.isFinite(diagnosis.times))
        return t(diagnosis.relu ? 'says.goneRelu' : 'says.gone');
      return t(diagnosis.relu ? 'says.vanishingRelu' : 'says.vanishing', {
        times: short(diagnosis.times),
      });
    case 'cutOff':
      return t('says.cutOff', { number: diagnosis.by });
    case 'unfed':
      return t('says.unfed', { number: diagnosis.by });
    case 'exploding':
      return t('says.exploding', { times: short(diagnosis.times) });
    default:
      return t(`says.${diagnosis.kind}`);
  }
}

/** How many neurons are dead, or how much is saturated, where that can be. */
function Silent({
  statistics: { dead, saturated, neurons, images },
}: {
  readonly statistics: NonNullable<ShownLayer['measured']>['facts']['statistics'];
}) {
  const { t } = useTranslation('layerStrip');
  const tested = { images: count(images) };
  if (dead === null && saturated === null) return null;
  return (
    <p className={styles.silent}>
      {dead !== null ? (
        <Explained what={t('deadWhat', tested)}>{t('dead')}</Explained>
      ) : (
        <Explained what={t('saturatedWhat', tested)}>{t('saturated')}</Explained>
      )}
      <b>
        {dead !== null
          ? t('ofNeurons', { dead: count(dead), neurons: count(neurons) })
          : percent(saturated, 0)}
      </b>
    </p>
  );
}
