import { memo } from 'react';
import type { History } from '../../state/live';
import { accuracyText, lossText, milestones } from './chart-view';
import styles from './progress.module.css';

const MOST_ROWS = 12;

/** The charts as a table, for who cannot see them. */
export const MilestoneTable = memo(function MilestoneTable({
  validation,
}: {
  readonly validation: History['validation'];
}) {
  const rows = milestones(validation, MOST_ROWS);
  return (
    <div className={styles.hidden}>
      <table>
        <caption>Measured on all validation images</caption>
        <thead>
          <tr>
            <th scope="col">Epoch</th>
            <th scope="col">Loss</th>
            <th scope="col">Accuracy</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ step, progress, loss, accuracy }) => (
            <tr key={step}>
              <th scope="row">{Number(progress.toFixed(2))}</th>
              <td>{lossText(loss)}</td>
              <td>{accuracyText(accuracy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
