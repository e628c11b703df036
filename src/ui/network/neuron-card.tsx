import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { weightsOf } from '../../engine/layout';
import type { Activations, Weights } from '../../state/live';
import { rangeOf } from '../colour-range';
import { Explained } from '../explained';
import { short } from '../format';
import { Favourites } from './favourites';
import styles from './inspector.module.css';
import { inputName, neuronName } from './names';
import { patternInto } from './pattern';
import { readNeuron } from './reading';
import { TileImage } from './tile-image';

const MOST_INPUTS = 5;

interface NeuronCardProps {
  readonly weights: Weights;
  readonly activations: Activations | null;
  readonly layer: number;
  readonly neuron: number;
  /** Opens the link from an input. */
  readonly onLink: (input: number) => void;
}

/** A neuron: its numbers, its picture, the inputs and the images that matter most to it. */
export function NeuronCard({ weights, activations, layer, neuron, onLink }: NeuronCardProps) {
  const { t } = useTranslation('network');
  const { t: term } = useTranslation('terms');
  const { layout } = weights;
  const reading = readNeuron(weights, activations, { layer, neuron }, MOST_INPUTS);
  const tile = useMemo(() => neuronTile(weights, layer, neuron), [weights, layer, neuron]);
  const what = t(layer === 1 ? 'card.weights' : 'card.pattern');
  const number = (value: number | null) =>
    value === null ? '–' : short(value, Math.abs(value) < 0.01 ? 1 : 3);
  return (
    <>
      <h3 className={styles.title} tabIndex={-1}>
        {neuronName(t, layout.sizes.length - 1, { layer, neuron })}
      </h3>
      <dl className={styles.numbers}>
        <div>
          <dt>
            <Explained what={t('card.sumWhat')}>{t('card.sum')}</Explained>
          </dt>
          <dd>{number(reading.preActivation)}</dd>
        </div>
        <div>
          <dt>
            <Explained what={term('activation')}>{t('card.activation')}</Explained>
          </dt>
          <dd>
            {number(reading.activation)}
            {reading.activation === 0 && (
              <small className={styles.soft}>
                {' '}
                <Explained what={t('card.silentWhat')}>{t('card.silent')}</Explained>
              </small>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Explained what={t('card.biasWhat')}>{t('card.bias')}</Explained>
          </dt>
          <dd>{number(reading.bias)}</dd>
        </div>
      </dl>
      <div className={styles.body}>
        <figure className={styles.figure}>
          <TileImage tile={tile} size="large" label={what} />
          <figcaption className={styles.soft}>{what}</figcaption>
        </figure>
        <table className={styles.inputs}>
          <caption>
            {t('card.input')}: {t(activations ? 'card.contribution' : 'card.weightOnly')}
          </caption>
          <tbody>
            {reading.inputs.map(({ input, weight, value, contribution }) => (
              <tr key={input}>
                <th scope="row">
                  <UnstyledButton className={styles.link!} onClick={() => onLink(input)}>
                    {inputName(t, layer, input)}
                  </UnstyledButton>
                </th>
                <td data-sign={Math.sign(contribution ?? weight)}>
                  <span className={styles.whole}>
                    {value === null ? short(weight) : `${short(weight)} × ${short(value)}`}
                  </span>
                  {contribution !== null && (
                    <>
                      {' '}
                      <span className={styles.whole}>= {short(contribution)}</span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Favourites layer={layer} neuron={neuron} />
    </>
  );
}

/** Its weights, or for a deeper neuron the pixel pattern; the colours end at three times the usual. */
function neuronTile({ layout, parameters }: Weights, layer: number, neuron: number) {
  const values = new Float32Array(weightsOf(layout, 1).rows);
  patternInto(values, parameters, layout, layer, neuron);
  return { values, first: 0, stride: 1, range: rangeOf(values) };
}
