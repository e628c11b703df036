import { Explained } from '../explained';
import { percent } from '../format';
import { usePage } from '../use-page';
import styles from './draw.module.css';

/** Says which weights classify the drawing. */
export function WhoseWeights() {
  const from = usePage((state) => state.weightsFrom);
  const accuracy = usePage((state) => state.pretrainedAccuracy);
  if (from === 'none') return <span className={styles.whose}>Press Train to have it read</span>;
  if (from === 'run') return <span className={styles.whose}>Classified by your own network</span>;
  const share = accuracy === null ? '' : ` ${percent(accuracy)} of the MNIST test images right.`;
  return (
    <span className={styles.whose}>
      <Explained
        what={`It ships with the page, so that drawing works at once: the static network, trained by this same code.${share} When you train, your own network takes its place.`}
      >
        Classified by the pretrained network
      </Explained>
    </span>
  );
}
