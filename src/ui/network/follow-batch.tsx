import { Switch, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActions, usePage } from '../use-page';
import styles from './network.module.css';

/** Whether the image is the first one of each batch that the network learns from. */
export function FollowBatch() {
  const { t } = useTranslation('network');
  const follows = usePage((state) => state.followsBatch);
  const { followBatch } = useActions();
  return (
    <Tooltip label={t('followWhat')} multiline w={240} position="bottom-start">
      <Switch
        className={styles.follow!}
        size="xs"
        label={t('follow')}
        checked={follows}
        onChange={({ currentTarget }) => followBatch(currentTarget.checked)}
      />
    </Tooltip>
  );
}
