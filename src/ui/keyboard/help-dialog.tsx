import { Kbd, Modal } from '@mantine/core';
import styles from './help-dialog.module.css';
import { shortcuts } from './shortcuts';

/** What to do, and the keys to do it with. */
export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="How to use Scratchnet"
      closeButtonProps={{ 'aria-label': 'Close help' }}
      centered
      transitionProps={{ duration: 0 }}
    >
      <p className={styles.text}>
        Press Train and a network learns to read handwritten digits, right here on your own
        computer. Watch the curves, and draw digits to see what it makes of them. Then change
        something in Build and try again: nothing can break. Words with a dotted line explain
        themselves: point at them, tap them, or reach them with Tab.
      </p>
      <h3 className={styles.heading}>Keys</h3>
      <dl className={styles.keys}>
        {Object.entries(shortcuts).map(([name, { keys, label }]) => (
          <div key={name} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.text}>
        The keys rest while you type in a field, and while a focused control uses them itself.
      </p>
    </Modal>
  );
}
