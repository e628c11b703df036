import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { History } from '../../state/live';
import { epochs } from '../format';
import { accuracyText, lossText, milestones } from './chart-view';

const MOST_ROWS = 12;

/** The charts as a table, for who cannot see them. */
export const MilestoneTable = memo(function MilestoneTable({
  validation,
}: {
  readonly validation: History['validation'];
}) {
  const { t } = useTranslation('progress');
  const rows = milestones(validation, MOST_ROWS);
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.epoch')}</th>
            <th scope="col">{t('table.loss')}</th>
            <th scope="col">{t('table.accuracy')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, progress, loss, accuracy }) => (
            <tr key={step}>
              <th scope="row">{epochs(progress)}</th>
              <td>{lossText(loss)}</td>
              <td>{accuracyText(accuracy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
