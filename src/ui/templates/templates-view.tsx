import { Button, SegmentedControl } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pretrained } from '../../state/pretrained';
import { percent, significant } from '../format';
import { handFocus } from '../hand-focus';
import { Panel } from '../panel';
import { useActions } from '../use-page';
import { AccountTable } from './account-table';
import { Rescue } from './rescue';
import { TemplateCards } from './template-cards';
import styles from './templates.module.css';
import { type Templates, useShipped, useTemplates } from './use-templates';
import './words';

const overlays = ['products', 'weights'] as const;
type Overlay = (typeof overlays)[number];

/** A network without hidden layers is ten templates: what each makes of the current image. */
export function TemplatesView() {
  const { t } = useTranslation('templates');
  const { choosePreset, reset, train } = useActions();
  const shipped = useShipped();
  const templates = useTemplates(shipped);
  const view = useRef<HTMLDivElement>(null);

  const build = () => {
    choosePreset('noHiddenLayer');
    reset();
    train();
  };

  const isOwn = templates !== null && templates.of !== shipped?.weights;
  return (
    <Panel title={t('title')}>
      <div ref={view} className={styles.view}>
        <p className={styles.lead}>{t('lead')}</p>
        {!isOwn && (
          <>
            <p className={styles.text}>
              {t('needsNone')}
              {shipped && ` ${shippedWords(t, shipped)}`}
            </p>
            <Button
              ref={handFocus(() => view.current?.querySelector('li button'))}
              className={styles.action!}
              onClick={build}
            >
              {t('build')}
            </Button>
          </>
        )}
        {templates && <TemplatesOf templates={templates} />}
      </div>
    </Panel>
  );
}

const shippedWords = (t: TFunction<'templates'>, { description }: Pretrained): string =>
  t('shipped', { count: description.epochs, right: percent(description.testAccuracy, 2) });

/** Ten templates, what they make of the current image, and where they fail. */
function TemplatesOf({ templates }: { readonly templates: Templates }) {
  const { t } = useTranslation('templates');
  const { showTestImage } = useActions();
  const [overlay, setOverlay] = useState<Overlay>('products');
  const [chosen, setChosen] = useState<number | null>(null);
  const { of, pixels, accounts, winner, weightRange, productRange } = templates;
  const range = overlay === 'weights' || pixels === null ? weightRange : productRange;
  const digit = chosen ?? winner;
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          aria-label={t('overlay')}
          value={overlay}
          onChange={setOverlay}
          data={overlays.map((value) => ({ value, label: t(value) }))}
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
      <Rescue weights={of} />
    </>
  );
}
