import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { significant } from '../format';
import { Panel } from '../panel';
import { useActions } from '../use-page';
import { AccountTable } from './account-table';
import { Rescue } from './rescue';
import { TemplateCards } from './template-cards';
import styles from './templates.module.css';
import { useTemplates } from './use-templates';
import './words';

/** A network without hidden layers is ten templates: what each makes of the current image. */
export function TemplatesView() {
  const { t } = useTranslation('templates');
  const { choosePreset, reset, train, showTestImage } = useActions();
  const templates = useTemplates();
  const [overlay, setOverlay] = useState<'products' | 'weights'>('products');
  const [chosen, setChosen] = useState<number | null>(null);

  const build = () => {
    choosePreset('noHiddenLayer');
    reset();
    train();
  };

  if (templates === null) {
    return (
      <Panel title={t('title')}>
        <div className={styles.view}>
          <p className={styles.lead}>{t('lead')}</p>
          <p className={styles.text}>{t('needsNone')}</p>
          <Button className={styles.action!} onClick={build}>
            {t('build')}
          </Button>
        </div>
      </Panel>
    );
  }

  const { pixels, accounts, winner, weightRange, productRange } = templates;
  const range = overlay === 'weights' || pixels === null ? weightRange : productRange;
  const digit = chosen ?? winner;
  return (
    <Panel title={t('title')}>
      <div className={styles.view}>
        <p className={styles.lead}>{t('lead')}</p>
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('overlay')}
            value={overlay}
            onChange={(value) => setOverlay(value as 'products' | 'weights')}
            data={[
              { value: 'products', label: t('products') },
              { value: 'weights', label: t('weights') },
            ]}
          />
          <Button variant="light" size="sm" onClick={() => showTestImage()}>
            {t('image')}
          </Button>
          <span className={styles.soft}>
            {pixels === null ? t('needsImage') : t('range', { range: significant(range, 2) })}
          </span>
        </div>
        <TemplateCards
          templates={templates}
          overlay={overlay}
          range={range}
          chosen={digit}
          onChoose={setChosen}
        />
        {accounts !== null && digit !== null && (
          <AccountTable templates={templates} digit={digit} account={accounts[digit]!} />
        )}
        <p className={styles.text}>{t('why')}</p>
        <Rescue />
      </div>
    </Panel>
  );
}
