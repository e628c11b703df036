import { Button } from '@mantine/core';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExaminedSplit } from '../../training/protocol';
import { focusDrawing } from '../keyboard/use-shortcuts';
import { useLive } from '../use-page';

interface InNetworkProps {
  /** Whether the image that was chosen is in the network now. */
  readonly isThere: boolean;
  /** What is said else. */
  readonly children: ReactNode;
}

/** Says that an image has come into the network, and leads to it: both may be out of sight. */
export function InNetwork({ isThere, children }: InNetworkProps) {
  const { t } = useTranslation('mistakes');
  return (
    <>
      <span role="status">{isThere ? t('gallery.current') : children}</span>{' '}
      {isThere && (
        <Button variant="subtle" size="compact-sm" onClick={focusDrawing}>
          {t('gallery.goTo')}
        </Button>
      )}
    </>
  );
}

/** The place of the image in the network, if it is from that split. */
export function useCurrentPlace(split: ExaminedSplit): number | null {
  const { image } = useLive();
  return useSyncExternalStore(image.subscribe, () => {
    const { testIndex, validationIndex } = image.get();
    return split === 'test' ? testIndex : validationIndex;
  });
}
