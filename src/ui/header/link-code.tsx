import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import styles from './share-button.module.css';
import { useSetUpLink } from './use-set-up-link';

/** Around the code as the standard asks for, in its own squares (ISO/IEC 18004). */
const MARGIN = 4;

/** The link as a QR code, for the phones of a class: always dark on light, as cameras want it. */
export function LinkCode() {
  const { t } = useTranslation('header');
  const link = useSetUpLink();
  return (
    <QRCodeSVG
      className={styles.code}
      value={link}
      marginSize={MARGIN}
      role="img"
      aria-label={t('share.code')}
    />
  );
}
