import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { shareOf } from '../../data/dataset';
import type { PageState } from '../../state/page-state';
import { Explained } from '../explained';
import { compact, count, duration, fixed, percent, remainingSeconds, timeTaken } from '../format';
import { measured } from '../header/measured';
import type { progress } from '../locales/en/progress';
import type { terms } from '../locales/en/terms';
import { usePage, useSettledPage } from '../use-page';
import { lossText } from './chart-view';
import styles from './progress.module.css';

/** 0.64 / 5, 12.8 / 60, 128 / 1000: fewer digits after the point the more there are before it. */
function epochText(progress: number, planned: number | null): string {
  const largest = Math.max(progress, planned ?? 0);
  const digits = largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
  const within = planned !== null && progress <= planned;
  // Whole epochs are those that are done, as in the header one more is under way.
  const shown = digits === 0 ? Math.floor(progress + 1e-9) : progress;
  return fixed(shown, digits) + (within ? ` / ${planned}` : '');
}

/** Seconds of training from which on a mean speed tells something. */
const LONG_ENOUGH = 0.2;

function imagesInAnEpoch({ dataset, applied }: PageState): number {
  return dataset && applied ? shareOf(dataset.training, applied.data.share) : 0;
}

type FigureKey = `figures.${Exclude<keyof typeof progress.figures, 'sample' | 'mean'>}`;

interface FigureProps {
  /** The keys of its name and of what explains it. */
  readonly name: FigureKey;
  readonly term?: undefined | FigureKey | `terms:${keyof typeof terms}` | 'header:status.ofSample';
  readonly value: string;
  /** What is said in small letters after the value. */
  readonly aside?: string | undefined;
}

/** The run in numbers. */
export function Figures() {
  const { t } = useTranslation('progress');
  const status = useSettledPage((state) => state.status);
  const validation = useSettledPage(measured);
  const sampled = validation?.whole === false;
  const test = usePage((state) => state.test?.accuracy);
  const training = usePage((state) => state.runState === 'training');
  const images = usePage(imagesInAnEpoch);

  const planned = status.plannedEpochs;
  const remaining =
    planned === null ? null : remainingSeconds(status.seconds, status.progress, planned);
  return (
    <dl className={styles.figures}>
      <Figure name="figures.epoch" term="terms:epoch" value={epochText(status.progress, planned)} />
      <Figure name="figures.step" term="terms:step" value={count(status.step)} />
      {training || status.seconds < LONG_ENOUGH ? (
        <Figure name="figures.speed" value={training ? compact(status.samplesPerSecond) : '–'} />
      ) : (
        <Figure
          name="figures.speed"
          term="figures.meanSpeedWhat"
          value={compact((status.progress * images) / status.seconds)}
          aside={t('figures.mean')}
        />
      )}
      <Figure
        name="figures.elapsed"
        value={training ? duration(status.seconds) : timeTaken(status.seconds)}
      />
      <Figure name="figures.remaining" value={remaining === null ? '–' : duration(remaining)} />
      <Figure
        name="figures.trainingLoss"
        term="terms:trainingLoss"
        value={lossText(status.trainLoss)}
      />
      <Figure
        name="figures.trainingAccuracy"
        term="terms:trainingAccuracy"
        value={percent(status.trainAccuracy)}
      />
      <Figure
        name="figures.validationAccuracy"
        term={sampled ? 'header:status.ofSample' : 'terms:validationAccuracy'}
        value={percent(validation?.share, validation?.whole ? 2 : 1)}
        aside={sampled ? t('figures.sample') : undefined}
      />
      <Figure name="figures.testAccuracy" term="terms:testAccuracy" value={percent(test, 2)} />
    </dl>
  );
}

function Figure({ name, term, value, aside }: FigureProps) {
  return (
    <div className={styles.figure}>
      <FigureName name={name} term={term} />
      <dd>
        {value}
        {aside !== undefined && <small className={styles.aside}> {aside}</small>}
      </dd>
    </div>
  );
}

/** Stays as it is while the values run. */
const FigureName = memo(function FigureName({ name, term }: Pick<FigureProps, 'name' | 'term'>) {
  const { t } = useTranslation(['progress', 'terms', 'header']);
  return <dt>{term === undefined ? t(name) : <Explained what={t(term)}>{t(name)}</Explained>}</dt>;
});
