import type { PageState } from '../../state/page-state';
import { usePage } from '../use-page';
import styles from './draw.module.css';

const sentences: Record<PageState['weightsFrom'], string> = {
  none: 'There are no weights to classify with yet: press Train.',
  pretrained:
    'Classified by the pretrained network that ships with the page (the static network, trained by this same code on MNIST) until you train your own.',
  run: 'Classified by the network that you are training, with its newest weights.',
};

/** Says which weights classify the drawing. */
export function WhoseWeights() {
  const from = usePage((state) => state.weightsFrom);
  return <p className={styles.caption}>{sentences[from]}</p>;
}
