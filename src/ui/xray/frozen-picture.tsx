import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { parameterIn, withUnit } from '../../state/selection';
import { activatedBy, layersIn, phaseOf, weightsIn } from '../../state/stages';
import { type Focus, neuronAt } from '../network/focus';
import { NetworkPicture } from '../network/network-picture';
import { usePictureView } from '../network/use-picture-view';
import { PageProvider, usePageNow } from '../use-page';
import { frozenPage } from './frozen-page';
import styles from './frozen-picture.module.css';
import type { StageProps } from './stage-card';
import shared from './xray.module.css';

/** The picture of the network with its links; all that the stage does not touch is dimmed. */
export function FrozenPicture(props: StageProps) {
  const { step, stage, selection } = props;
  const { t } = useTranslation('xray');
  const page = usePageNow();
  // Errors come back through the weights.
  const shown = stage.kind === 'inputDelta' ? 'forward' : phaseOf(stage);
  const { example } = selection;
  const activated = activatedBy(stage, step.layers.length);
  const frozen = useMemo(
    () => frozenPage(page, step, example, shown, activated),
    [page, step, example, shown, activated],
  );
  return (
    <PageProvider page={frozen}>
      <div className={styles.picture}>
        <Picture {...props} />
      </div>
      <p className={shared.note}>{t(`links.${shown}`)}</p>
    </PageProvider>
  );
}

function Picture({ step, stage, selection, onSelection }: StageProps) {
  const last = step.layers.length;
  const view = usePictureView();
  const emphasis = useMemo(() => {
    const [layers, weights] = [layersIn(stage, last), weightsIn(stage, last)];
    return {
      layer: (layer: number) => layers.includes(layer),
      links: (layer: number) => weights.includes(layer),
    };
  }, [stage, last]);
  const focus = useMemo((): Focus | null => {
    // To point at a neuron is to light its links, of which other stages know nothing.
    if (weightsIn(stage, last).length === 0) return null;
    // The blame of a neuron comes back through the links out of it.
    if (stage.kind === 'inputDelta') {
      return neuronAt(stage.layer, selection.units[stage.layer]!);
    }
    const { layer, kind, from, to } = parameterIn(step, stage, selection);
    return { layer, neuron: to, input: kind === 'weights' ? from : null };
  }, [step, stage, last, selection]);
  const choose = (chosen: Focus | null) => {
    if (!chosen) return;
    const to = withUnit(selection, chosen.layer, chosen.neuron);
    onSelection(chosen.input === null ? to : withUnit(to, chosen.layer - 1, chosen.input));
  };
  return (
    <NetworkPicture
      view={{ ...view, focus, pinned: true, point: () => undefined, pin: choose }}
      emphasis={emphasis}
    />
  );
}
