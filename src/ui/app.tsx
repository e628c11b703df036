import { useCallback, useState } from 'react';
import styles from './app.module.css';
import { Header } from './header/header';
import { HelpDialog } from './keyboard/help-dialog';
import { useShortcuts } from './keyboard/use-shortcuts';
import { Notices } from './notices/notices';
import { later, Part } from './notices/part';
import { useView, ViewLinks } from './views';

/** Shows nothing before an exercise has begun, so nothing waits for it. */
const ExerciseBar = later(async () => (await import('./exercises/exercise-bar')).ExerciseBar);

/** The page: what is run stands at the top, beneath it one of the views of it. */
export function App() {
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  useShortcuts(openHelp);
  const { path, View } = useView();
  return (
    <>
      <Header onHelp={openHelp} />
      <ViewLinks />
      <main className={styles.main}>
        <Notices />
        <ExerciseBar />
        <Part key={path}>
          <View />
        </Part>
      </main>
      <HelpDialog opened={help} onClose={() => setHelp(false)} />
    </>
  );
}
