import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examined } from '../../state/live';
import { groupsOf } from './map-view';

interface MapTableProps {
  readonly examined: Examined | null;
}

/** The map in numbers, for who cannot see it: which digits lie beside which. */
export const MapTable = memo(function MapTable({ examined }: MapTableProps) {
  const { t } = useTranslation('mistakes');
  if (!examined?.map) return null;
  const groups = groupsOf(examined.map.points, examined.labels, examined.predicted);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('map.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.digit')}</th>
            <th scope="col">{t('map.count')}</th>
            <th scope="col">{t('map.wrong')}</th>
            <th scope="col">{t('map.nearest')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ digit, images, wrong, nearest }) => (
            <tr key={digit}>
              <th scope="row">{digit}</th>
              <td>{images}</td>
              <td>{wrong}</td>
              <td>{nearest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
