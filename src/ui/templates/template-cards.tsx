import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percent, signedFixed } from '../format';
import { SignedImage } from './signed-image';
import styles from './templates.module.css';
import type { Templates } from './use-templates';

interface TemplateCardsProps {
  readonly templates: Templates;
  readonly overlay: 'products' | 'weights';
  readonly range: number;
  readonly chosen: number | null;
  readonly onChoose: (digit: number) => void;
}

/** A card for each digit: its template, or what the image adds to it, and its logit. */
export function TemplateCards(props: TemplateCardsProps) {
  const { templates, overlay, range, chosen, onChoose } = props;
  const { t } = useTranslation('templates');
  const { weights, accounts, logits, probabilities, winner, pixels } = templates;
  return (
    <ul className={styles.cards}>
      {weights.map((template, digit) => {
        const account = overlay === 'products' ? accounts?.[digit] : undefined;
        const logit = logits ? signedFixed(logits[digit]!, 2) : '–';
        const probability = percent(probabilities?.[digit]);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the digits are their own keys
          <li key={digit}>
            <UnstyledButton
              className={styles.card}
              aria-pressed={digit === chosen}
              data-winner={digit === winner || undefined}
              onClick={() => onChoose(digit)}
            >
              <SignedImage
                values={account?.products ?? template}
                range={range}
                outline={overlay === 'weights' ? pixels : null}
              />
              <span className={styles.digit} aria-hidden="true">
                {digit}
              </span>
              <span className={styles.logit} aria-hidden="true">
                {logit}
              </span>
              <span className={styles.probability} aria-hidden="true">
                {probability}
              </span>
              <span className="visually-hidden">{t('card', { digit, logit, probability })}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
