import type { PageState } from '../../state/page-state';
import { percent } from '../format';
import { usePage } from '../use-page';
import styles from './draw.module.css';

function sentence(from: PageState['weightsFrom'], pretrainedAccuracy: number | null): string {
  if (from === 'none') return 'There are no weights to classify with yet: press Train.';
  if (from === 'run') return 'Classified by your own network, with its newest weights.';
  const accuracy =
    pretrainedAccuracy === null ? '' : `, ${percent(pretrainedAccuracy)} on the test images`;
  return `Classified by the pretrained network that ships with the page (static network, trained by this same code on MNIST${accuracy}) until you train your own.`;
}

/** Says which weights classify the drawing. */
export function WhoseWeights() {
  const from = usePage((state) => state.weightsFrom);
  const accuracy = usePage((state) => state.pretrainedAccuracy);
  return <p className={styles.caption}>{sentence(from, accuracy)}</p>;
}
