import type { ReactNode } from 'react';
import { figure } from './figures';
import styles from './map-figure.module.css';
import { UnitMap, type UnitMapProps } from './unit-map';
import shared from './xray.module.css';

interface MapFigureProps extends Omit<UnitMapProps, 'units' | 'values' | 'valueText'> {
  readonly values: ArrayLike<number>;
  /** What the selected unit is called. */
  readonly unitName: string;
  /** What stands between it and the map to its left. */
  readonly sign?: string | undefined;
}

/** Maps beside each other. */
export function MapFigures({ children }: { readonly children: ReactNode }) {
  return <div className={styles.maps}>{children}</div>;
}

/** A map with its name and the number of the selected unit. */
export function MapFigure({ values, unitName, sign, ...map }: MapFigureProps) {
  const value = figure(values[map.selected]!);
  return (
    <figure className={styles.figure}>
      {sign && (
        <span className={styles.sign} aria-hidden="true">
          {sign}
        </span>
      )}
      <UnitMap {...map} values={values} units={values.length} valueText={`${unitName}: ${value}`} />
      <figcaption className={shared.caption}>
        <span>{map.label}</span>
        <span className={shared.value}>{value}</span>
      </figcaption>
    </figure>
  );
}
