import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useHashLocation } from 'wouter/use-hash-location';
import { EXERCISES } from './exercises/exercises-path';
import { later } from './notices/part';
import { TrainView } from './train-view';
import styles from './views.module.css';

interface ViewEntry {
  /** What stands after the # in the address. */
  readonly path: string;
  /** Its name is `common:views.<name>`. */
  readonly name: 'train' | 'xray' | 'templates' | 'pattern' | 'code' | 'exercises';
  /** Loaded on demand, but for the first. */
  readonly View: ComponentType;
}

const PatternView = later(async () => (await import('./pattern/pattern-view')).PatternView);

const CodeView = later(async () => (await import('./code/code-view')).CodeView);

const XrayView = later(async () => (await import('./xray/xray-view')).XrayView);

const TemplatesView = later(async () => (await import('./templates/templates-view')).TemplatesView);

const ExercisesView = later(async () => (await import('./exercises/exercises-view')).ExercisesView);

const trainView: ViewEntry = { path: '/', name: 'train', View: TrainView };

/** The views of the page, in the order of their links. */
const views: readonly ViewEntry[] = [
  trainView,
  { path: '/xray', name: 'xray', View: XrayView },
  { path: '/templates', name: 'templates', View: TemplatesView },
  { path: '/pattern', name: 'pattern', View: PatternView },
  { path: '/code', name: 'code', View: CodeView },
  { path: EXERCISES, name: 'exercises', View: ExercisesView },
];

/**
 * The view that the address names; the first for an address that names none. What follows the
 * view's name is for the view itself, as in `#/exercises/diverge`.
 */
export function useView(): ViewEntry {
  const [path] = useHashLocation();
  const [, name = ''] = path.split('/');
  return views.find((view) => view.path === `/${name}`) ?? trainView;
}

/** Links to the views; the run goes on in all of them. */
export function ViewLinks() {
  const { t } = useTranslation();
  const current = useView();
  return (
    <nav className={styles.links} aria-label={t('views.label')}>
      {views.map(({ path, name }) => (
        <a
          key={path}
          className={styles.link}
          href={`#${path}`}
          aria-current={path === current.path ? 'page' : undefined}
        >
          {t(`views.${name}`)}
        </a>
      ))}
    </nav>
  );
}
