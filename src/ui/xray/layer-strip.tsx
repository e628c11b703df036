import { Fragment, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrozenStep } from '../../state/microscope';
import { type Selection, withUnit } from '../../state/selection';
import { layersIn, phaseOf, type Stage, sameStage, weightsIn } from '../../state/stages';
import { inNextFrame } from '../next-frame';
import { figure } from './figures';
import styles from './layer-strip.module.css';
import { layerName, unitName } from './names';
import { picturedIn } from './pictured';
import { MAP_HEIGHT, UnitMap } from './unit-map';
import shared from './xray.module.css';

interface LayerStripProps {
  readonly step: FrozenStep;
  readonly stages: readonly Stage[];
  readonly stage: Stage;
  readonly selection: Selection;
  readonly onSelection: (selection: Selection) => void;
}

/** The network from left to right; what the stage does not touch is dimmed. */
export function LayerStrip({ step, stages, stage, selection, onSelection }: LayerStripProps) {
  const { t } = useTranslation(['xray', 'common']);
  const last = step.layers.length;
  const place = stages.findIndex((one) => sameStage(one, stage));
  const lit = layersIn(stage, last);
  const litWeights = weightsIn(stage, last);
  const arrow = phaseOf(stage) === 'backward' ? '←' : '→';
  const room = useRef<HTMLDivElement>(null);
  const [from, to] = inSight(stage, selection, last);

  // Where not all layers fit, those of the stage are in the middle; the page itself does not move.
  useEffect(() => {
    const scroll = () => {
      const layers = room.current?.querySelectorAll('figure');
      const [first, final] = [layers?.[from], layers?.[to]];
      if (!room.current || !first || !final) return;
      const middle = (first.offsetLeft + final.offsetLeft + final.offsetWidth) / 2;
      room.current.scrollTo({ left: middle - room.current.clientWidth / 2 });
    };
    return inNextFrame(scroll); // it measures, and so lays out all that is new
  }, [from, to]);

  return (
    <div ref={room} className={styles.strip}>
      {step.sizes.map((units, layer) => {
        const pictured = picturedIn(step, stages, place, layer, selection.example);
        const unit = selection.units[layer]!;
        const name = layerName(t, step, layer);
        const unitText = unitName(t, step, layer, unit);
        const value = pictured?.values[unit];
        const text =
          pictured && value !== undefined
            ? t('valueOf', {
                unit: unitText,
                symbol: t(`values.${pictured.symbol}`),
                value: figure(value),
              })
            : unitText;
        const dim = !lit.includes(layer) || undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <Fragment key={layer}>
            {layer > 0 && (
              <div
                className={styles.arrow}
                data-dim={!litWeights.includes(layer) || undefined}
                aria-hidden="true"
              >
                <span>
                  W<sub>{layer}</sub>
                </span>
                {arrow}
              </div>
            )}
            <figure className={styles.layer} data-dim={dim}>
              <div className={styles.layerMap}>
                {layer === last && units <= 10 && <Digits units={units} />}
                <UnitMap
                  values={pictured?.values ?? null}
                  units={units}
                  signed={layer > 0}
                  label={t('choose', { layer: name })}
                  selected={unit}
                  onSelect={(chosen) => onSelection(withUnit(selection, layer, chosen))}
                  valueText={text}
                />
              </div>
              <figcaption className={shared.caption}>
                <strong>{name}</strong>
                <span>{unitText}</span>
                <span>
                  {pictured && value !== undefined
                    ? `${t(`values.${pictured.symbol}`)} = ${figure(value)}`
                    : t('notYet')}
                </span>
              </figcaption>
            </figure>
          </Fragment>
        );
      })}
    </div>
  );
}

/** The first and the last layer that the stage is about. */
function inSight(stage: Stage, { parameter }: Selection, last: number): readonly [number, number] {
  if (stage.kind === 'update') {
    const layer = Math.min(parameter.layer, last);
    return [layer - 1, layer];
  }
  const lit = layersIn(stage, last);
  return [lit[0]!, lit.at(-1)!];
}

/** The digits beside the outputs, each as high as its square. */
function Digits({ units }: { units: number }) {
  const height = MAP_HEIGHT / units;
  return (
    <span
      className={styles.digits}
      style={{ fontSize: Math.min(height, 12), lineHeight: `${height}px` }}
      aria-hidden="true"
    >
      {Array.from({ length: units }, (_, digit) => (
        <span key={String(digit)}>{digit}</span>
      ))}
    </span>
  );
}
