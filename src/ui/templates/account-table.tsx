import { useTranslation } from 'react-i18next';
import { Explained } from '../explained';
import { fixed, percent } from '../format';
import type { Account } from './products';
import { SignedImage } from './signed-image';
import styles from './templates.module.css';
import type { Templates } from './use-templates';

interface AccountTableProps {
  readonly templates: Templates;
  readonly digit: number;
  readonly account: Account;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${fixed(Math.abs(value), 3)}`;

/** How a digit's logit comes about: what counts for it, what against it, and the bias. */
export function AccountTable({ templates, digit, account }: AccountTableProps) {
  const { t } = useTranslation('templates');
  const { logits, probabilities, productRange, weights, weightRange, pixels } = templates;
  const rows = [
    { name: t('gains'), value: signed(account.gains), part: account.gains },
    { name: t('losses'), value: signed(account.losses), part: account.losses },
    { name: t('bias'), value: signed(account.bias), part: account.bias },
  ];
  const largest = Math.max(...rows.map(({ part }) => Math.abs(part)));
  return (
    <section className={styles.account} aria-label={t('account', { digit })}>
      <h3 className={styles.heading}>{t('account', { digit })}</h3>
      <div className={styles.large}>
        <SignedImage values={weights[digit]!} range={weightRange} outline={pixels} />
        <SignedImage values={account.products} range={productRange} />
      </div>
      <table className={styles.table}>
        <tbody>
          {rows.map(({ name, value, part }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{value}</td>
              <td className={styles.bars} aria-hidden="true">
                <span
                  data-sign={part < 0 ? 'negative' : 'positive'}
                  style={{ width: `${(50 * Math.abs(part)) / (largest || 1)}%` }}
                />
              </td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">
              <Explained what={t('terms.logit')}>{t('logit')}</Explained>
            </th>
            <td className={styles.number}>{signed(logits![digit]!)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t('probability')}</th>
            <td className={styles.number}>{percent(probabilities![digit], 2)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
