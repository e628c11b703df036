import { lazy, Suspense, useCallback, useState } from 'react';
import styles from './app.module.css';
import { Header } from './header/header';
import { HelpDialog } from './keyboard/help-dialog';
import { useShortcuts } from './keyboard/use-shortcuts';
import { Notices } from './notices/notices';
import { useView, ViewLinks } from './views';

/** Shows nothing before an exercise has begun, so nothing waits for it. */
const ExerciseBar = lazy(async () => ({
  default: (await import('./exercises/exercise-bar')).ExerciseBar,
}));

/** The page: what is run stands at the top, beneath it one of the views of it. */
export function App() {
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  useShortcuts(openHelp);
  const { View } = useView();
  return (
    <>
      <Header onHelp={openHelp} />
      <ViewLinks />
      <main className={styles.main}>
        <Notices />
        <Suspense>
          <ExerciseBar />
        </Suspense>
        <Suspense>
          <View />
        </Suspense>
      </main>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </>
  );
}
