import { Switch, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePage } from '../use-page';
import styles from './network.module.css';
import { useLiveNetwork } from './use-live-network';
import type { PictureView } from './use-picture-view';

/** How to read the tiles, and whether deeper neurons are tiles too. */
export function Hint({ view }: { readonly view: PictureView }) {
  const { t } = useTranslation('network');
  const { hidden } = useLiveNetwork();
  const quantity = usePage((state) => state.quantity);
  const weights = quantity === 'weights';
  const colours = !weights ? quantity : hidden.length === 0 ? 'templates' : 'tiles';
  const { patterned, setPatterned } = view;
  return (
    <div className={styles.hint}>
      <p>
        {t(`hint.${colours}`)} <span className={styles.point}>{t('hint.point')}</span>
      </p>
      {hidden.length > 0 && (
        <Tooltip label={t('patternsWhat')} multiline w={280} position="bottom-end">
          <Switch
            size="xs"
            label={t('patterns')}
            checked={patterned && weights}
            disabled={!weights}
            onChange={({ currentTarget }) => setPatterned(currentTarget.checked)}
          />
        </Tooltip>
      )}
    </div>
  );
}
